/** What the code blocks of the readmes take for given. */

declare module "@/lib/session" {
  export function userOf(request: Request): Promise<{ name: string } | false>;
}

declare const KaleidoscopeClient: typeof import("@kal/node").KaleidoscopeClient;
declare const client: import("@kal/node").KaleidoscopeClient;
declare const record: import("@kal/core").KalRecord;
declare const httpSend: typeof import("@kal/node").httpSend;
declare const readFileSync: typeof import("node:fs").readFileSync;

declare const fake: import("@kal/testing").FakeKaleidoscope;
declare const expect: typeof import("vitest").expect;

declare const onProgress: (progress: import("@kal/core").DownloadProgress) => void;

declare const clientId: string;
declare const clientSecret: string;
declare const iapClientId: string;
declare const fileId: string;
declare const otherId: string;
declare const activityId: string;
declare const fieldId: string;
declare const entityTypeId: string;

declare const env: { TOKENS: import("@kal/core/stores").TokenObjectNamespace };
declare const button: HTMLButtonElement;
declare const app: globalThis.Record<
  "all" | "post",
  (path: string, handle: (context: Context) => unknown) => void
>;
interface Context {
  req: { raw: Request };
}
declare const proxy: (request: Request) => Promise<Response>;
declare const tokens: (request: Request) => Promise<Response>;
declare function userOf(request: Request): Promise<{ name: string } | false>;
declare function sessionOf(request: Request): Promise<{ user: { name: string } } | null>;
declare const log: { write(entry: object): void };

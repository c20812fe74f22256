import { createClient, ImportsService } from "@kal/core";

let client: ReturnType<typeof open> | undefined;

const open = (url: string) =>
  createClient({ url, clientId: "bench", clientSecret: "bench", services: { imports: ImportsService } });

export default {
  async fetch(request: Request, env: { API_URL: string }): Promise<Response> {
    client ??= open(env.API_URL);
    const { imports } = client;
    const calls = Number(new URL(request.url).searchParams.get("calls"));
    const all = await Promise.all(
      Array.from({ length: calls }, (_, call) => imports.getImport(`import-${call}`)),
    );
    return Response.json(all.filter((one) => one?.is_complete).length);
  },
};

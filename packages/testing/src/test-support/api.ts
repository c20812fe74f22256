import { createFakeKaleidoscope, type FakeKaleidoscope, type FakeOptions } from "../fake";

export interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

/** Sends a form to the token endpoint. */
export function tokenRequest(fake: Pick<FakeKaleidoscope, "fetch" | "url">, form: Record<string, string>) {
  const init = { method: "POST", body: new URLSearchParams(form) };
  return fake.fetch(`${fake.url}/auth/oauth/token`, init);
}

export async function logIn(fake: Pick<FakeKaleidoscope, "fetch" | "url">): Promise<Tokens> {
  const form = { grant_type: "client_credentials", client_id: "demo", client_secret: "demo" };
  return (await tokenRequest(fake, form)).json() as Promise<Tokens>;
}

export interface Api {
  fake: FakeKaleidoscope;
  token: string;
  /** Sends any request, with the token. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** Returns the decoded response, or throws an error with the status and the message. */
  get<T = unknown>(path: string): Promise<T>;
  post<T = unknown>(path: string, body?: object): Promise<T>;
  put<T = unknown>(path: string, body?: object): Promise<T>;
  del<T = unknown>(path: string, body?: object): Promise<T>;
}

async function decoded<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Returns a fake with an authenticated client, for tests of its endpoints. */
export async function openApi(options: FakeOptions = {}): Promise<Api> {
  const fake = createFakeKaleidoscope(options);
  const token = (await logIn(fake)).access_token;
  const authorization = { "X-Kal-Authorization": `Bearer ${token}` };
  const send: Api["send"] = (path, init = {}) =>
    fake.fetch(fake.url + path, { ...init, headers: { ...authorization, ...init.headers } });
  const write =
    (method: string) =>
    async <T>(path: string, body: object = {}): Promise<T> => {
      const headers = { "Content-Type": "application/json" };
      return decoded<T>(await send(path, { method, headers, body: JSON.stringify(body) }));
    };
  return {
    fake,
    token,
    send,
    get: async (path) => decoded(await send(path)),
    post: write("POST"),
    put: write("PUT"),
    del: write("DELETE"),
  };
}

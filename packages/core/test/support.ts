import { createFakeKaleidoscope, type FakeOptions } from "@kal/testing";
import type { ClientOptions } from "../src/client/client-options";
import { KaleidoscopeClient } from "../src/client/kaleidoscope-client";

/** A client that talks to a fake of its own, and the fake. */
export function clientOnFake(options: ClientOptions = {}, fakeOptions: FakeOptions = {}) {
  const fake = createFakeKaleidoscope(fakeOptions);
  const client = new KaleidoscopeClient({
    clientId: "demo",
    clientSecret: "demo",
    url: fake.url,
    fetch: fake.fetch,
    ...options,
  });
  /** `METHOD path` of everything sent since, token requests left out. */
  const sent = () =>
    fake.requests
      .filter((request) => request.path !== "/auth/oauth/token")
      .map(({ method, path }) => `${method} ${path}`);
  return { client, fake, sent };
}

/** An id that no entity of the demo workspace has. Ids are not looked up, unlike names. */
export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** An activity of the demo workspace, and `METHOD path` of what was sent since it was read. */
export async function demoActivity(id: string) {
  const { client, fake, sent } = clientOnFake();
  const activity = await client.activities.getActivityById(id);
  if (!activity) throw new Error("no activity");
  const since = () => sent().slice(1);
  return { client, fake, activity, since };
}

interface Heard {
  method: string;
  url: URL;
  headers: Headers;
  body: unknown;
}

/** A client whose server is the given function. Token requests are answered by themselves. */
export function clientAnswering(
  answer: (request: Heard) => Response | Promise<Response>,
  options: ClientOptions = {},
) {
  const heard: Heard[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (url.endsWith("/auth/oauth/token")) {
      return Response.json({ access_token: "token", refresh_token: "refresh", expires_in: 3600 });
    }
    const body = typeof init.body === "string" ? JSON.parse(init.body) : init.body;
    const request = {
      method: init.method ?? "GET",
      url: new URL(url),
      headers: new Headers(init.headers),
      body,
    };
    heard.push(request);
    return answer(request);
  };
  const client = new KaleidoscopeClient({
    clientId: "id",
    clientSecret: "secret",
    url: "https://kaleidoscope.test",
    fetch,
    ...options,
  });
  return { client, heard };
}

/** The error that a promise rejects with; fails when it does not reject. */
export async function errorOf(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error("expected a rejection");
}

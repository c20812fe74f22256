import { KaleidoscopeClient, KaleidoscopeError } from "@kal/core";
import { durableObjectTokenStore, kvTokenStore, memoryTokenStore } from "@kal/core/stores";

export { KaleidoscopeTokenObject } from "@kal/core/stores";

// Workers refuse timers, randomness and requests where modules are loaded: a client may be made there all the same.
export const made = new KaleidoscopeClient({
  clientId: "id",
  clientSecret: "secret",
  tokenStore: memoryTokenStore({ encryptionKey: new Uint8Array(32) }),
});

const uncached = { cache: "no-store" };
/** What an isolate keeps between its requests. */
let client;
let isolate;

function connect(env) {
  isolate ??= crypto.randomUUID();
  const { TOKENS, TOKENS_KV } = env;
  client ??= new KaleidoscopeClient({
    url: env.API_URL,
    clientId: "demo",
    clientSecret: "demo",
    timeoutMs: env.TIMEOUT_MS,
    maxRetries: 0,
    tokenStore: TOKENS ? durableObjectTokenStore(TOKENS) : TOKENS_KV && kvTokenStore(TOKENS_KV),
  });
  return client;
}

/** What tests can ask for, by path. */
const deeds = {
  "/list": async (kal) => (await kal.programs.getPrograms(uncached)).map(({ title }) => title),
  "/cached-list": async (kal) => (await kal.programs.getPrograms()).map(({ title }) => title),
  "/create": async (kal, { title }) =>
    (await kal.activities.createActivity({ title, activity_type: "task" })).toJSON(),
  "/read": async (kal, { fileId, ...options }) =>
    (await (await kal.files.openFile(fileId, options)).bytes()).length,
  "/abort": async (kal, { afterMs }) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new RangeError("changed my mind")), afterMs);
    return (await kal.programs.getPrograms({ ...uncached, signal: controller.signal })).length;
  },
  "/with-cache-field": (kal) =>
    kal.programs.getPrograms({ ...uncached, fetchOptions: { cache: "no-store" } }),
};

export default {
  async fetch(request, env) {
    const kal = connect(env);
    const { pathname, searchParams } = new URL(request.url);
    const options = Object.fromEntries(
      [...searchParams].map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
    );
    if (pathname === "/download") {
      const file = await kal.files.openFile(options.fileId);
      return new Response(file.stream(), { headers: { "content-type": file.type } });
    }
    try {
      return Response.json({ isolate, value: await deeds[pathname](kal, options) });
    } catch (error) {
      const known = KaleidoscopeError.is(error);
      return Response.json({ isolate, error: { name: error.name, message: error.message, known } });
    }
  },
};

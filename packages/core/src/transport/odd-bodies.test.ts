import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import { staticToken } from "../auth/token-source";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { fetchSend } from "./fetch-send";

const url = "https://kaleidoscope.test/";

/** Sends a body with this `fetch`; returns what it took. */
async function offered(
  body: Parameters<ReturnType<typeof fetchSend>>[0]["body"],
  accepts: (init: RequestInit) => boolean,
): Promise<RequestInit[]> {
  const offers: RequestInit[] = [];
  const send = fetchSend(async (_, init) => {
    offers.push(init);
    // As Node's and node-fetch do with what they do not know.
    if (!accepts(init)) String(init.body);
    return new Response();
  });
  await send({ method: "POST", url, headers: {}, body, signal: new AbortController().signal });
  return offers;
}

describe("a fetch that does not know the body", () => {
  const isBytes = ({ body }: RequestInit) => body instanceof ArrayBuffer;

  it("gets the bytes of a Blob, never its name as text", async () => {
    const offers = await offered(new Blob(["1,µ"]), isBytes);
    const body = offers.at(-1)?.body as ArrayBuffer;
    expect([offers.length, new TextDecoder().decode(body)]).toEqual([2, "1,µ"]);
  });

  it("gets the bytes of a stream that can be opened only once", async () => {
    let opened = 0;
    const open = () => {
      opened += 1;
      return new Blob(["1,µ"]).stream() as ReadableStream<Uint8Array>;
    };
    const body = (await offered(open, isBytes)).at(-1)?.body as ArrayBuffer;
    expect([opened, new TextDecoder().decode(body)]).toEqual([1, "1,µ"]);
  });

  it("fails with the caller's mistake if the Blob cannot be read, and sends nothing", async () => {
    const unreadable = Object.defineProperty(new Blob(["x"]), "arrayBuffer", { value: undefined });
    await expect(offered(unreadable, isBytes)).rejects.toBeInstanceOf(InvalidArgumentError);
  });
});

describe("a fetch that does not know the signal", () => {
  // Node 22 and later, in Jest with jsdom.
  const refusesSignals = async (init: RequestInit) => {
    if (init.signal)
      throw new TypeError(
        'RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.',
      );
  };

  it("sends the request without one", async () => {
    const fetch = async (_: string, init: RequestInit) => {
      await refusesSignals(init);
      return Response.json([]);
    };
    const auth = staticToken("t");
    const { client } = clientAnswering(() => Response.json([]), { fetch, auth, maxRetries: 0 });
    expect(await client.programs.getPrograms()).toEqual([]);
  });

  it("still ends the call when it is aborted", async () => {
    const controller = new AbortController();
    const fetch = async (_: string, init: RequestInit) => {
      await refusesSignals(init);
      controller.abort();
      return new Promise<never>(() => {});
    };
    const { client } = clientAnswering(() => Response.json([]), { fetch, maxRetries: 0 });
    const call = client.programs.getPrograms({ signal: controller.signal });
    expect((await errorOf(call)).name).toBe("AbortError");
  });
});

import { usesFake } from "@/lib/server/source";

const missing = () => Response.json({ message: "There is no fake Kaleidoscope here." }, { status: 404 });

/**
 * The fake's address for browsers. In token mode the browser talks to the API itself; the fake listens on the
 * server's loopback, which a browser elsewhere cannot reach, so the app lends it a path. With credentials set
 * this path is dead: the browser then goes to the real API.
 */
async function handle(request: Request): Promise<Response> {
  if (!usesFake) return missing();
  const { fakeKaleidoscope } = await import("@/lib/server/fake");
  const { fake } = await fakeKaleidoscope();
  const { pathname, search } = new URL(request.url);
  const url = fake.url + pathname.replace(/^\/kaleidoscope/, "") + search;
  const { method, headers: asked, body, signal } = request;
  // Node wants to be told that a body which is still coming is sent on before the answer is read.
  const init: RequestInit & { duplex: "half" } = { method, headers: asked, body, signal, duplex: "half" };
  const answer = await fake.handle(new Request(url, init));
  const headers = new Headers(answer.headers);
  // Next drops Content-Length from what a route handler streams; the SDK looks for the size here as well.
  const length = headers.get("content-length");
  if (length) headers.set("x-kal-content-length", length);
  // Compressed on its way, a file would come in lumps and without a known size.
  headers.set("cache-control", "private, no-transform");
  return new Response(answer.body, { status: answer.status, headers });
}

export { handle as GET, handle as POST };

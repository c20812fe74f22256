import { Refusal } from "./refusal";

const tooLarge = () => new Refusal(413, "FST_ERR_CTP_BODY_TOO_LARGE", "Request body is too large");

/**
 * Returns the body of a request, or rejects a body of more than `limit` bytes. A `Content-Length` above the limit is
 * rejected before reading. A body without a length is read completely and the excess dropped, because a client that
 * is still writing would not see the response.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge();
  if (!request.body) return new Uint8Array();
  let size = 0;
  const kept = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size <= limit) controller.enqueue(chunk);
    },
  });
  const bytes = new Uint8Array(await new Response(request.body.pipeThrough(kept)).arrayBuffer());
  if (size > limit) throw tooLarge();
  return bytes;
}

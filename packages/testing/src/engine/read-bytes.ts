import { Refusal } from "./refusal";

const tooLarge = () => new Refusal(413, "FST_ERR_CTP_BODY_TOO_LARGE", "Request body is too large");

/**
 * The body of a request, or the refusal of one of more bytes than `limit`. A length that is announced is believed;
 * else the body is read to its end, since a client that still writes would not see the answer, and what is too much
 * is dropped.
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

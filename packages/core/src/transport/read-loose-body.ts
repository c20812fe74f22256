import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { encodeUtf8 } from "../utf8";

/** A response whose body is no web stream: polyfills and mocks have other ones, or none. */
export interface LooseResponse {
  body?: (Partial<AsyncIterable<Uint8Array>> & { destroy?(): void }) | null;
  arrayBuffer?(): Promise<ArrayBuffer>;
  text?(): Promise<string>;
}

/** Reads such a body: node-fetch has a stream of Node's; React Native, whatwg-fetch and many mocks only have methods. */
export async function readLooseBody(
  response: LooseResponse,
  onChunk: (chunk: Uint8Array) => void | PromiseLike<void>,
): Promise<void> {
  const { body } = response;
  if (body?.[Symbol.asyncIterator]) {
    for await (const chunk of body as AsyncIterable<Uint8Array>) await onChunk(chunk);
    return;
  }
  const whole = response.arrayBuffer
    ? new Uint8Array(await response.arrayBuffer())
    : response.text && encodeUtf8(await response.text());
  if (!whole)
    throw new KaleidoscopeError("fetch returned a response without body, arrayBuffer() and text().");
  if (whole.length > 0) await onChunk(whole);
}

import { ConnectionError } from "../errors/connection-error";
import { encodeUtf8 } from "../util/utf8";

/** A response whose body is not a web stream, as in polyfills and mocks. */
export interface LooseResponse {
  body?: (Partial<AsyncIterable<Uint8Array>> & { destroy?(): void }) | null;
  arrayBuffer?(): Promise<ArrayBuffer>;
  text?(): Promise<string>;
  clone?(): LooseResponse;
}

/** Reads such a body. node-fetch has a Node stream; React Native, whatwg-fetch and many mocks only have methods. */
export async function readLooseBody(
  response: LooseResponse,
  onChunk: (chunk: Uint8Array) => void | PromiseLike<void>,
): Promise<void> {
  const { body } = response;
  if (body?.[Symbol.asyncIterator]) {
    for await (const chunk of body as AsyncIterable<Uint8Array>) await onChunk(chunk);
    return;
  }
  const whole = await wholeBody(response);
  if (whole.length > 0) await onChunk(whole);
}

async function wholeBody(response: LooseResponse): Promise<Uint8Array> {
  // Older versions of React Native have an `arrayBuffer` that fails and consumes the body.
  const copy = response.body ? response : (response.clone?.() ?? response);
  if (response.arrayBuffer) {
    try {
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (copy === response) throw error;
    }
  }
  if (!copy.text) {
    if (response.body === null) return new Uint8Array();
    throw unreadable("has no body, arrayBuffer() or text()");
  }
  const text = await copy.text();
  // Binary content was decoded to U+FFFD, so it is lost.
  if (text.includes("\ufffd")) throw unreadable("can be read as text only, and it is not text");
  return encodeUtf8(text);
}

function unreadable(why: string): ConnectionError {
  const error = new ConnectionError(
    `fetch returned a response that ${why}. Pass another fetch to the client.`,
  );
  error.retryable = false;
  return error;
}

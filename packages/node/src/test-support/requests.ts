import type { IncomingResponse, OutgoingRequest, Send } from "@kal/core";

/** Returns a request with defaults for the parts that a test does not set. */
export function request(url: string, more: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return { method: "GET", url, headers: {}, body: null, signal: new AbortController().signal, ...more };
}

export async function bytesOf(response: IncomingResponse): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await response.read((chunk) => {
    chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

export async function textOf(send: Send, outgoing: OutgoingRequest): Promise<string> {
  return (await bytesOf(await send(outgoing))).toString();
}

/** Returns the error that a promise rejects with. Throws if the promise resolves. */
export async function rejection(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  return promise.then(
    () => {
      throw new Error("It did not reject.");
    },
    (error: Error) => error,
  );
}

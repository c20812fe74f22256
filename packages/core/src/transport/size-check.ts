import { KaleidoscopeResponseError } from "../errors/response-error";

/** 1 GiB: more than a million records need, and about the longest string that JavaScript engines support. */
export const MAX_RESPONSE_BYTES = 2 ** 30;

/** Returns a function that throws if a response has more than `maxBytes` bytes. */
export function sizeCheck(method: string, path: string, maxBytes: number): (bytes: number) => void {
  return (bytes) => {
    if (bytes <= maxBytes) return;
    throw new KaleidoscopeResponseError(
      `${method} ${path} answered with more than ${maxBytes} bytes (maxResponseBytes). Ask for less at once, or raise maxResponseBytes.`,
      method,
      path,
    );
  };
}

import { KaleidoscopeResponseError } from "../errors/response-error";

/** 1 GiB: more than a million records take, and about what JavaScript engines can hold as one text. */
export const MAX_RESPONSE_BYTES = 2 ** 30;

/** Throws for more bytes than a response may have. */
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

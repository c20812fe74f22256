import type { Fault } from "./fault";

/** A changed file: the client's `If-Range` no longer holds, so its `Range` is not honoured. */
export function alterRequest(fault: Fault, headers: Headers): Headers {
  if (!fault.changedEtag || !headers.has("if-range")) return headers;
  const altered = new Headers(headers);
  altered.delete("range");
  return altered;
}

const shifted = (contentRange: string) =>
  contentRange.replace(/^bytes (\d+)-(\d+)/, (_, from, to) => `bytes ${Number(from) + 1}-${Number(to) + 1}`);

/** Tells another range, or another version of the file, than the one that is sent. */
export function alterRanges(fault: Fault, headers: Headers): void {
  const range = headers.get("content-range");
  if (fault.wrongRange && range !== null) headers.set("content-range", shifted(range));
  const etag = headers.get("etag");
  if (fault.changedEtag && etag !== null) headers.set("etag", `"changed-${etag.replaceAll('"', "")}"`);
}

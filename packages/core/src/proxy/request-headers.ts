import { Refusal } from "./refusal";
import { methodOverride } from "./target-path";

const OVERRIDES = ["x-http-method-override", "x-http-method", "x-method-override"];

/** One range of bytes. More than one would let a small request ask for a very long answer. */
const RANGE = /^bytes=(\d+-\d*|-\d+)$/;
const REQUEST_ID = /^[\w.-]{1,128}$/;
const VISIBLE = /^[\x20-\x7e]*$/;

/** The only headers that travel to Kaleidoscope, and what they must look like; others are left behind unread. */
const FORWARDED: Record<string, RegExp> = {
  accept: VISIBLE,
  range: RANGE,
  "if-range": VISIBLE,
  "x-request-id": REQUEST_ID,
};

/**
 * Headers for Kaleidoscope. The list says what passes, not what does not: cookies, credentials, forwarding headers and
 * whatever is invented next stay here. Bodies are asked for unencoded, so that their length is known and what is passed
 * on is what came.
 */
export function requestHeaders(headers: Headers, method: string): Record<string, string> {
  refuseSmuggling(headers);
  const named = connectionNamed(headers);
  const up: Record<string, string> = { "accept-encoding": "identity" };
  for (const [name, shape] of Object.entries(FORWARDED)) {
    const value = headers.get(name);
    if (value !== null && !named.has(name) && shape.test(value)) up[name] = value;
  }
  const contentType = headers.get("content-type");
  if (method !== "GET") up["content-type"] = writable(contentType);
  else if (contentType && isJson(contentType)) up["content-type"] = "application/json";
  return up;
}

function refuseSmuggling(headers: Headers): void {
  const length = headers.get("content-length");
  if (length !== null && (!/^\d+$/.test(length) || headers.has("transfer-encoding")))
    throw new Refusal(
      400,
      "bad_length",
      "The length of the body is stated in a way that can be read in two ways.",
    );
  if (OVERRIDES.some((name) => headers.has(name))) throw methodOverride();
}

/** Headers that `Connection` names are meant for the next hop alone. */
function connectionNamed(headers: Headers): Set<string> {
  return new Set((headers.get("connection") ?? "").split(",").map((name) => name.trim().toLowerCase()));
}

/** Kaleidoscope takes JSON and multipart. Types that an HTML form can send otherwise are not among them. */
function writable(contentType: string | null): string {
  if (contentType && VISIBLE.test(contentType)) {
    if (isJson(contentType)) return "application/json";
    if (/^multipart\/form-data;\s*boundary=/i.test(contentType)) return contentType;
  }
  throw new Refusal(415, "content_type", "Bodies must be application/json or multipart/form-data.");
}

function isJson(contentType: string): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType);
}

import { isJsonObject, type JsonValue } from "../json";
import type { Exchange } from "../transport/exchange";
import type { Answer } from "./forward";
import { jsonAnswer, PROTECTIVE_HEADERS, Refusal } from "./refusal";
import { relay } from "./relay";

/** The only headers of Kaleidoscope's that reach a page; cookies, server names and credentials are not among them. */
const PASSED = [
  "content-type",
  "content-disposition",
  "etag",
  "last-modified",
  "accept-ranges",
  "content-range",
  "retry-after",
  "x-request-id",
];

/** Types that browsers show without running anything. Everything else is saved, never opened in the page's origin. */
const HARMLESS_TYPES = new Set([
  "application/json",
  "chemical/x-mdl-sdfile",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/webp",
  "text/csv",
  "text/plain",
]);

const LONGEST_ERROR = 65_536;

/** What the page gets for what Kaleidoscope said. `leave` ends the request when the page goes away. */
export async function answerFor({ exchange, secrets }: Answer, leave: () => void): Promise<Response> {
  const { status } = exchange;
  if (status === 401) {
    exchange.cancel();
    // The page's own user is signed in; a 401 would send them to log in again.
    throw new Refusal(
      502,
      "upstream_unauthorized",
      "The server's own credentials for Kaleidoscope were refused.",
    );
  }
  if (status >= 400) return failure(exchange, secrets);
  if (status === 204 || status === 205) {
    exchange.cancel();
    return new Response(null, { status, headers: PROTECTIVE_HEADERS });
  }
  if (status < 200 || status >= 300) {
    exchange.cancel();
    throw new Refusal(
      502,
      "upstream_error",
      `Kaleidoscope answered ${status}, which is no answer to this request.`,
    );
  }
  return new Response(relay(exchange, leave), { status, headers: downwardHeaders(exchange) });
}

function downwardHeaders(exchange: Exchange): Record<string, string> {
  const headers: Record<string, string> = { ...PROTECTIVE_HEADERS };
  for (const name of PASSED) {
    const value = exchange.header(name);
    if (value !== null) headers[name] = value;
  }
  headers["content-type"] ??= "application/octet-stream";
  const type = headers["content-type"].split(";")[0]?.trim().toLowerCase() ?? "";
  if (!HARMLESS_TYPES.has(type)) headers["content-disposition"] = attachment(headers["content-disposition"]);
  const length = exchange.header("content-length");
  const encoding = exchange.header("content-encoding") ?? "identity";
  // Where the runtime has undone an encoding, the length is that of other bytes. Servers such as Next.js drop
  // Content-Length, and with it a download's total: a header of our own survives.
  if (length !== null && /^\d+$/.test(length) && encoding === "identity") {
    headers["content-length"] = headers["x-kal-content-length"] = length;
  }
  return headers;
}

/** Keeps the file's name and takes away any wish to be shown in place. */
function attachment(disposition: string | undefined): string {
  const at = disposition?.indexOf(";") ?? -1;
  return `attachment${disposition && at >= 0 ? disposition.slice(at) : ""}`;
}

/** Of an error the page gets the code and the message that Kaleidoscope means for users, and of a crash neither. */
async function failure(exchange: Exchange, secrets: readonly string[]): Promise<Response> {
  const { status } = exchange;
  const said = status < 500 ? await readError(exchange) : null;
  if (status >= 500) exchange.cancel();
  const clean = (value: JsonValue | undefined, otherwise: string) =>
    typeof value === "string" && !secrets.some((secret) => value.includes(secret)) ? value : otherwise;
  const body = isJsonObject(said) ? said : {};
  const headers: Record<string, string> = {};
  for (const name of ["retry-after", "x-request-id", "content-range"]) {
    const value = exchange.header(name);
    if (value !== null) headers[name] = value;
  }
  return jsonAnswer(
    status,
    {
      code: clean(body.code, "upstream_error"),
      message: clean(body.message, `Kaleidoscope answered ${status}.`),
    },
    headers,
  );
}

async function readError(exchange: Exchange): Promise<JsonValue> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    await exchange.read((chunk) => {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > LONGEST_ERROR) throw new RangeError("too long for an error");
    });
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}

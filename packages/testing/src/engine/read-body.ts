import type { Json, JsonObject } from "./json";
import { parseJson } from "./json";
import { type Part, parseMultipart } from "./multipart";
import { badRequest, Refusal } from "./refusal";
import type { Route, UploadedFile } from "./route";

export interface DecodedBody {
  body: JsonObject;
  file: UploadedFile | null;
}

const mediaType = (contentType: string) => contentType.split(";")[0]?.trim().toLowerCase() ?? "";

const unsupported = (contentType: string) =>
  new Refusal(415, "FST_ERR_CTP_INVALID_MEDIA_TYPE", `Unsupported Media Type: ${contentType || "none"}`);

function parseObject(text: string, what: string): JsonObject {
  let parsed: ReturnType<typeof parseJson>;
  try {
    parsed = parseJson(text);
  } catch {
    throw new Refusal(400, "FST_ERR_CTP_INVALID_JSON_BODY", `${what} is not valid JSON`);
  }
  const { value, lost } = parsed;
  if (lost !== undefined) throw badRequest(`${what} holds a number that is not kept exactly: ${lost}`);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRequest(`${what} must be a JSON object`);
  }
  if (isTooDeep(value)) throw badRequest(`${what} is nested more than ${DEEPEST} levels deep`);
  return value;
}

/** The maximum nesting depth. Deeper JSON can be parsed, but not cloned or serialized. */
const DEEPEST = 500;

function isTooDeep(value: Json): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= DEEPEST) return true;
    level = level.flatMap((item): Json[] => Object.values(item)).filter(isContainer);
  }
  return false;
}

const isContainer = (value: Json): value is Json[] | JsonObject =>
  typeof value === "object" && value !== null;

/** Rejects an empty body under `application/json` on every write, as Fastify does. */
function readJson(bytes: Uint8Array, contentType: string): DecodedBody {
  if (mediaType(contentType) !== "application/json") throw unsupported(contentType);
  if (bytes.length === 0) {
    const message = "Body cannot be empty when content-type is set to 'application/json'";
    throw new Refusal(400, "FST_ERR_CTP_EMPTY_JSON_BODY", message);
  }
  return { body: parseObject(new TextDecoder().decode(bytes), "Body"), file: null };
}

/**
 * Returns the multipart boundary from the header. kalbio sends multipart bodies under `application/json`, so for that
 * type the boundary is read from the first line of the body.
 */
function boundaryOf(bytes: Uint8Array, contentType: string): string {
  if (mediaType(contentType) === "multipart/form-data") {
    const match = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
    const boundary = match?.[1] ?? match?.[2];
    if (boundary === undefined) throw badRequest("multipart/form-data without a boundary");
    return boundary;
  }
  const lineEnd = bytes.indexOf(13);
  const line = new TextDecoder().decode(bytes.subarray(0, Math.min(lineEnd, 80)));
  if (mediaType(contentType) !== "application/json" || lineEnd < 3 || !line.startsWith("--")) {
    throw unsupported(contentType);
  }
  return line.slice(2);
}

function fileOf(part: Part): UploadedFile {
  if (!part.filename) throw badRequest('the "file" part has no filename');
  return { name: part.filename, type: part.type || "application/octet-stream", bytes: part.bytes };
}

function readMultipart(bytes: Uint8Array, contentType: string): DecodedBody {
  const parts = parseMultipart(bytes, boundaryOf(bytes, contentType));
  const names = parts.map((part) => part.name).join(", ");
  if (names !== "file" && names !== "body, file") {
    throw badRequest(`the parts must be an optional "body" and then one "file", not: ${names || "none"}`);
  }
  const [first, second] = parts;
  const metadata = second ? first : undefined;
  return {
    body: metadata ? parseObject(new TextDecoder().decode(metadata.bytes), 'the "body" part') : {},
    file: fileOf((second ?? first) as Part),
  };
}

/** Decodes a request body for its route, or rejects it with the same status as Fastify. */
export function readBody(route: Route, bytes: Uint8Array, contentType: string): DecodedBody {
  if (route.method === "GET") return { body: {}, file: null };
  return route.multipart ? readMultipart(bytes, contentType) : readJson(bytes, contentType);
}

import { Refusal } from "./refusal";

/** Bytes of path and query. Batches of record ids make long queries: 250 ids are 10 kB. */
const LONGEST = 32_768;

/**
 * What a decoded segment may be made of: every id and word of Kaleidoscope's paths, and nothing that any server on
 * the way could read as a slash, a dot segment, an escape, a parameter or a line end.
 */
const SAFE_SEGMENT = /^(?!\.)[A-Za-z0-9_~.-]+$/;

export interface Target {
  /** Decoded segments; the last one is empty where the path ends in a slash. */
  segments: readonly string[];
  path: string;
  /** With its question mark, as it came. */
  search: string;
}

/** The path behind `basePath`, decoded once and checked before anything is compared with it. */
export function targetOf(url: string, basePath: string): Target {
  const { pathname, search } = new URL(url);
  if (pathname.length + search.length > LONGEST)
    throw new Refusal(414, "uri_too_long", "The address is too long.");
  if (!pathname.startsWith(`${basePath}/`))
    throw new Refusal(404, "not_found", `This handler answers below ${basePath}/ only; check basePath.`);
  const raw = pathname.slice(basePath.length + 1).split("/");
  const segments = raw.map((segment, index) =>
    segment === "" && index > 0 && index === raw.length - 1 ? "" : decode(segment),
  );
  if (new URLSearchParams(search).has("_method")) throw methodOverride();
  return { segments, path: `/${segments.join("/")}`, search };
}

export function methodOverride(): Refusal {
  return new Refusal(400, "method_override", "Methods cannot be overridden.");
}

function decode(segment: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(segment);
  } catch {
    throw badPath();
  }
  if (!SAFE_SEGMENT.test(decoded)) throw badPath();
  return decoded;
}

function badPath(): Refusal {
  return new Refusal(400, "bad_path", "The path holds something that Kaleidoscope's paths do not.");
}

import { InvalidArgumentError } from "../errors/invalid-argument-error";
import type { Method } from "../transport/types";
import { API_WORDS } from "./api-words";
import { Refusal } from "./refusal";

/** One thing that pages may do, for example `{ method: "GET", path: "/activities/:activityId/file/:fileId" }`. */
export interface AllowRule {
  /** The HTTP method. */
  method: Exclude<Method, "PATCH">;
  /** Kaleidoscope's path. `:name` stands for exactly one id; there is no wildcard. */
  path: string;
}

export type Allows = (method: string, segments: readonly string[]) => boolean;

export interface AllowList {
  allows: Allows;
  /** Methods that the list has for this path. */
  methodsFor(segments: readonly string[]): string[];
}

const METHODS: readonly string[] = ["GET", "POST", "PUT", "DELETE"];
const RULE_SEGMENT = /^(:[A-Za-z]\w*|(?!\.)[A-Za-z0-9_~.-]+)$/;

/** Throws `InvalidArgumentError` for a rule that could never match, or that would match too much. */
export function compileAllowList(rules: readonly AllowRule[]): AllowList {
  const compiled = rules.map(({ method, path }) => ({ method, segments: compile(method, path) }));
  const methodsFor = (segments: readonly string[]): string[] => [
    ...new Set(compiled.filter((rule) => matches(rule.segments, segments)).map((rule) => rule.method)),
  ];
  return { methodsFor, allows: (method, segments) => methodsFor(segments).includes(method) };
}

/** Throws the refusal that says what is wrong: the path, or only the method. */
export function requireAllowed(list: AllowList, method: string, segments: readonly string[]): void {
  const methods = list.methodsFor(segments);
  if (methods.includes(method)) return;
  if (methods.length > 0 || !METHODS.includes(method))
    throw new Refusal(405, "method_not_allowed", `${method} is not allowed here.`, {
      allow: methods.join(", "),
    });
  throw new Refusal(
    403,
    "not_allowed",
    `${method} /${segments.join("/")} is not on the proxy's allow list. Add { method, path } to allow, if pages may do this.`,
  );
}

function compile(method: string, path: string): string[] {
  const segments = path.split("/").slice(1);
  const body = segments.at(-1) === "" ? segments.slice(0, -1) : segments;
  const fault = !METHODS.includes(method)
    ? `the method must be one of ${METHODS.join(", ")}`
    : !path.startsWith("/") || body.length === 0 || !body.every((segment) => RULE_SEGMENT.test(segment))
      ? "the path must be like /activities/:activityId, without wildcard, query or escapes"
      : body[0]?.toLowerCase() === "auth" || body[0]?.startsWith(":")
        ? "the first segment must be a word, and not auth: tokens do not go through the proxy"
        : null;
  if (fault) throw new InvalidArgumentError(`Rule ${method} ${path} cannot be allowed: ${fault}.`);
  return segments;
}

function matches(rule: readonly string[], segments: readonly string[]): boolean {
  return (
    rule.length === segments.length &&
    rule.every((part, index) => {
      const segment = segments[index] ?? "";
      // An id is never a word of the API: a rule for one activity is no rule for /activities/search.
      return part.startsWith(":")
        ? segment !== "" && !API_WORDS.has(segment.toLowerCase())
        : part === segment;
    })
  );
}

import { Refusal } from "./refusal";
import type { Route } from "./route";

export interface Match {
  route: Route;
  params: Record<string, string>;
}

interface Compiled {
  route: Route;
  segments: string[];
}

const isParam = (segment: string) => segment.startsWith(":");

/** If two patterns match, the one with literal text further left wins: `/imports/run` over `/imports/:id`. */
const literalFirst = (a: Compiled, b: Compiled): number => {
  for (const [index, segment] of a.segments.entries()) {
    const difference = Number(isParam(segment)) - Number(isParam(b.segments[index] ?? ""));
    if (difference !== 0) return difference;
  }
  return 0;
};

function fit(pattern: string[], segments: string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const given = segments[index] ?? "";
    if (isParam(wanted) && given !== "") params[wanted.slice(1)] = given;
    else if (wanted !== given) return null;
  }
  return params;
}

/** Finds the route of a request. Segments match exactly, including a trailing slash. */
export class Router {
  readonly #byShape = new Map<string, Compiled[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const segments = route.path.split("/");
      const key = `${route.method} ${segments.length}`;
      const list = this.#byShape.get(key) ?? [];
      this.#byShape.set(key, [...list, { route, segments }].sort(literalFirst));
    }
  }

  find(method: string, pathname: string): Match | null {
    const raw = pathname.split("/");
    const candidates = this.#byShape.get(`${method} ${raw.length}`) ?? [];
    const segments = raw.map((segment) => decode(segment, pathname));
    for (const { route, segments: pattern } of candidates) {
      const params = fit(pattern, segments);
      if (params) return { route, params };
    }
    return null;
  }
}

function decode(segment: string, pathname: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400, "FST_ERR_BAD_URL", `'${pathname}' is not a valid url component`);
  }
}

import type { ReceivedRequest } from "@kal/testing";

/** One request as both clients are compared by it: method, decoded path, decoded query, decoded body. */
export interface Sent {
  method: string;
  path: string;
  query?: Record<string, unknown>;
  body?: unknown;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * What was sent, without token requests. Ids that the server made up during the case differ from run to run,
 * so they are numbered in order of appearance; the ids of the seed stay.
 */
export function trafficOf(requests: readonly ReceivedRequest[]): Sent[] {
  const sent = requests.filter(({ path }) => path !== "/auth/oauth/token").map(toSent);
  const numbers = new Map<string, string>();
  const text = JSON.stringify(sent).replace(UUID, (id) => {
    if (id.startsWith("5eed")) return id;
    const known = numbers.get(id) ?? `<new ${numbers.size + 1}>`;
    numbers.set(id, known);
    return known;
  });
  return JSON.parse(text);
}

function toSent({ method, path, query, body }: ReceivedRequest): Sent {
  const decoded = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, decode(value)]));
  return {
    method,
    path,
    ...(Object.keys(query).length > 0 && { query: decoded }),
    ...(method !== "GET" && { body }),
  };
}

/** JSON text differs in its spaces; what it says does not. Plain text stays. */
function decode(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  try {
    return { json: JSON.parse(value) };
  } catch {
    return value;
  }
}

/** Writes must be the same, in the same order. Reads may be fewer, since Kal shares and caches them, but never others. */
export function compareTraffic(
  kal: readonly Sent[],
  kalbio: readonly Sent[],
  rereads: readonly string[] = [],
): string[] {
  const problems: string[] = [];
  const writes = (all: readonly Sent[]) => all.filter(({ method }) => method !== "GET").map(canonical);
  const [ours, theirs] = [writes(kal), writes(kalbio)];
  for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
    if (ours[index] !== theirs[index]) {
      problems.push(
        `write ${index + 1}: Kal sent ${ours[index] ?? "nothing"}, kalbio ${theirs[index] ?? "nothing"}`,
      );
    }
  }
  const again = rereads.map((path) => ({ method: "GET", path }));
  const left = [...kalbio.filter(({ method }) => method === "GET"), ...again].map(canonical);
  for (const read of kal.filter(({ method }) => method === "GET").map(canonical)) {
    const at = left.indexOf(read);
    if (at < 0) problems.push(`Kal read ${read}, which kalbio did not`);
    else left.splice(at, 1);
  }
  return problems;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Keys in one order, and each moment in one form: Python writes `+00:00` where JavaScript writes `Z`. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item) => {
    if (typeof item === "string" && MOMENT.test(item)) return new Date(item).toISOString();
    if (!item || typeof item !== "object" || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

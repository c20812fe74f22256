import type { ActivityRow } from "@/lib/activities";

/** What the address asks for. Empty text asks for nothing. */
export interface ActivityFilter {
  text: string;
  status: string;
  type: string;
  page: number;
}

export const PAGE_SIZE = 50;

type SearchParams = Record<string, string | string[] | undefined>;

export function readFilter(params: SearchParams): ActivityFilter {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  return {
    text: one("text"),
    status: one("status"),
    type: one("type"),
    page: Math.max(1, Math.trunc(Number(one("page"))) || 1),
  };
}

/** The same filter as an address, on another page. */
export function pageHref({ text, status, type }: ActivityFilter, page: number): string {
  const given = Object.entries({ text, status, type, page: page > 1 ? String(page) : "" });
  const query = new URLSearchParams(given.filter(([, value]) => value !== ""));
  return query.size ? `/activities?${query}` : "/activities";
}

export function applyFilter(
  rows: readonly ActivityRow[],
  { text, status, type }: ActivityFilter,
): ActivityRow[] {
  const wanted = text.toLowerCase();
  return rows.filter(
    (row) =>
      (!status || row.status === status) &&
      (!type || row.type === type) &&
      (!wanted || `${row.title} ${row.externalId ?? ""}`.toLowerCase().includes(wanted)),
  );
}

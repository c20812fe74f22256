import { type ActivitySearchFilters, unlisted } from "@kal/core";

/** What can be asked for. Empty text asks for nothing. */
export const filterNames = ["text", "status", "type", "program", "assignee", "label"] as const;
export type FilterName = (typeof filterNames)[number];

export interface ActivityFilter extends Record<FilterName, string> {
  view: "table" | "board";
  page: number;
}

export const PAGE_SIZE = 50;

type SearchParams = Record<string, string | string[] | undefined>;

export function readFilter(params: SearchParams): ActivityFilter {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const asked = Object.fromEntries(filterNames.map((name) => [name, one(name)]));
  return {
    ...(asked as Record<FilterName, string>),
    view: one("view") === "board" ? "board" : "table",
    page: Math.max(1, Math.trunc(Number(one("page"))) || 1),
  };
}

/** The filter with these changes, as an address of the list or of another page that takes it. */
export function filterHref(
  filter: ActivityFilter,
  changes: Partial<ActivityFilter>,
  path = "/activities",
): string {
  const { view, page, ...asked } = { ...filter, ...changes };
  const given = Object.entries({
    ...asked,
    view: view === "board" ? view : "",
    page: page > 1 ? String(page) : "",
  });
  const query = new URLSearchParams(given.filter(([, value]) => value !== ""));
  return query.size ? `${path}?${query}` : path;
}

/** The same as Kaleidoscope is asked; `null` where it need not be. It has no filter for programs. */
export function searchFilters(filter: ActivityFilter): ActivitySearchFilters | null {
  const { text, status, type, assignee, label } = filter;
  if (![text, status, type, assignee, label].some(Boolean)) return null;
  return {
    ...(text && { search_text: text }),
    ...(status && { statuses: [unlisted(status)] }),
    ...(type && { activity_types: [unlisted(type)] }),
    ...(assignee && { assigned_user_ids: [assignee] }),
    ...(label && { label_ids: [label] }),
  };
}

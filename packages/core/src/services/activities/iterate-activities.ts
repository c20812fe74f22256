import { KaleidoscopeError } from "../../errors/kaleidoscope-error";
import type { RequestOptions } from "../../transport/types";
import { type AsyncList, asyncList, type PageOptions } from "../../util/async-list";
import { requireOptions } from "../../util/check-arguments";
import type { ActivitiesService } from "./activities-service";
import type { Activity } from "./activity";
import type { ActivitySearchFilters } from "./search-filters";

/** The server returns no more activities than this for a search. */
const MOST = 500;

/** The options of `iterateActivities`. */
export type ListOptions = Pick<PageOptions, "limit"> & RequestOptions;

/**
 * Searches once, and if there may be more activities than one search returns, again for parts of the workspace that are
 * small enough: those of some types, statuses, definitions, or of one parent. The server evaluates the filters.
 */
export function iterateActivities(
  service: ActivitiesService,
  resolveFilters: (request: RequestOptions) => Promise<ActivitySearchFilters>,
  options: ListOptions,
): AsyncList<Activity> {
  const { limit, ...request } = options;
  const asked = Math.min(limit ?? MOST, MOST);
  return asyncList(async () => {
    requireOptions(options, "{ limit }", "limit");
    // Names would match no activity below, so activities would be left out.
    const filters = await resolveFilters(request);
    const seen = new Set<string>();
    const isNew = ({ id }: Activity) => !seen.has(id) && Boolean(seen.add(id));
    let parts: ActivitySearchFilters[] | undefined;
    return async () => {
      if (seen.size === 0 && !parts) {
        const found = await service.searchActivities({ ...filters, limit: asked }, request);
        if (found.length < asked) parts = [];
        return found.filter(isNew);
      }
      parts ??= smallParts(
        (await service.getActivities({ ...request, cache: "reload" })).filter(mayMatch(filters)),
        filters,
        PROPERTIES,
      );
      const part = parts.shift();
      if (!part) return null;
      const found = await service.searchActivities({ ...part, limit: MOST }, request);
      if (found.length >= MOST) throw tooMany();
      return found.filter(isNew);
    };
  }, limit);
}

type ListFilter = "activity_types" | "statuses" | "definition_ids";

/** The filters that split the workspace. `isList` filters match any of several values. */
const PROPERTIES = [
  { filter: "activity_types", property: "activity_type", isList: true },
  { filter: "statuses", property: "status", isList: true },
  { filter: "definition_ids", property: "definition_id", isList: true },
  { filter: "parent_id", property: "parent_id", isList: false },
] as const;

type Properties = readonly (typeof PROPERTIES)[number][];

/** Leaves out activities that the filters exclude for certain. */
const mayMatch =
  (filters: ActivitySearchFilters) =>
  (activity: Activity): boolean =>
    (filters.parent_id === undefined || activity.parent_id === filters.parent_id) &&
    PROPERTIES.every(({ filter, property, isList }) => {
      const wanted = isList ? filters[filter as ListFilter] : null;
      return !wanted?.length || wanted.includes(String(activity[property]));
    });

function smallParts(
  activities: readonly Activity[],
  filters: ActivitySearchFilters,
  [split, ...rest]: Properties,
): ActivitySearchFilters[] {
  if (activities.length < MOST) return activities.length > 0 ? [filters] : [];
  if (!split) throw tooMany();
  const groups = new Map<string | null, Activity[]>();
  for (const activity of activities) {
    const group = groups.get(activity[split.property]);
    if (group) group.push(activity);
    else groups.set(activity[split.property], [activity]);
  }
  // No list finds activities without a value. Only a parent can be searched for by its absence.
  if (groups.size < 2 || (split.isList && groups.has(null))) return smallParts(activities, filters, rest);
  if (!split.isList)
    return Array.from(groups).flatMap(([parent_id, group]) =>
      smallParts(group, { ...filters, parent_id }, rest),
    );
  const parts: { values: string[]; group: Activity[] }[] = [];
  for (const [value, group] of groups) {
    const last = parts.at(-1);
    if (last && last.group.length + group.length < MOST) {
      last.values.push(String(value));
      last.group.push(...group);
    } else parts.push({ values: [String(value)], group: [...group] });
  }
  return parts.flatMap(({ values, group }) =>
    smallParts(group, { ...filters, [split.filter]: values }, rest),
  );
}

const tooMany = () =>
  new KaleidoscopeError(
    `The API returns at most ${MOST} activities for a search, and these filters match more that cannot be told apart. Add filters, or use getActivities.`,
  );

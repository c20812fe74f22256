import type { ClientCore } from "../../client/client-core";
import { AmbiguousIdentifierError } from "../../errors/ambiguous-identifier-error";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import type { RequestOptions } from "../../transport/types";
import { checkCount } from "../../util/async-list";
import { requireObject } from "../../util/check-arguments";
import { requireKnown } from "../../util/check-names";
import { UUID } from "../../util/uuid";
import type { EntityType } from "../entity-types";
import type { Program } from "../programs";
import { conditionFilter } from "./condition-filter";
import type { FindQuery, Order } from "./find-query";
import { resolveField } from "./resolve-field";
import type { FieldSort, SearchRecordsQuery } from "./search-query";

const CRITERIA = ["type", "where", "orderBy", "limit", "program", "activity", "recordSetId", "text"];

/** Replaces names with ids and checks operators and values. Throws before the search is sent. */
export async function resolveFindQuery(
  core: ClientCore,
  query: FindQuery,
  request: RequestOptions,
): Promise<SearchRecordsQuery> {
  requireObject(query, "{ type, where }");
  requireKnown(query, ...CRITERIA);
  const { type, where = [], orderBy = [], limit, program, activity, recordSetId, text } = query;
  checkCount("limit", limit, 0);
  return {
    entity_slice_id: type == null ? undefined : await entityTypeId(core, type, request),
    program_id: program == null ? undefined : await programId(core, program, request),
    operation_id:
      activity == null ? undefined : await core.need("activities").resolveActivityId(activity, request),
    record_set_ids: recordSetId ?? undefined,
    search_text: text ?? undefined,
    entity_field_filters: await each(where, (condition) => conditionFilter(core, condition, request)),
    entity_field_sorts: await each(ordersOf(orderBy), (order) => fieldSort(core, order, request)),
    limit: limit ?? undefined,
  };
}

/** Returns `undefined` for an empty list, so that nothing is sent for it. */
async function each<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[] | undefined> {
  if (!Array.isArray(items))
    throw new InvalidArgumentError("where must be a list of conditions. Nothing was sent.");
  return items.length > 0 ? Promise.all(items.map(task)) : undefined;
}

const ordersOf = (orderBy: NonNullable<FindQuery["orderBy"]>) =>
  (Array.isArray(orderBy[0]) || orderBy.length === 0 ? orderBy : [orderBy]) as readonly Order[];

async function fieldSort(core: ClientCore, order: Order, request: RequestOptions): Promise<FieldSort> {
  const [field, direction] = order;
  if (order.length !== 2 || (direction !== "asc" && direction !== "desc"))
    throw new InvalidArgumentError(
      `Invalid order ${JSON.stringify(order)}: expected [field, "asc"] or [field, "desc"]. Nothing was sent.`,
    );
  return { field_id: (await resolveField(core, field, request)).id, descending: direction === "desc" };
}

async function entityTypeId(
  core: ClientCore,
  type: EntityType | string,
  request: RequestOptions,
): Promise<string> {
  if (typeof type !== "string") return type.id;
  if (UUID.test(type)) return type;
  const found = await core.need("entityTypes").getTypeByName(type, request);
  if (!found) throw new UnresolvedIdentifierError("entity type", type);
  return found.id;
}

async function programId(
  core: ClientCore,
  program: Program | string,
  request: RequestOptions,
): Promise<string> {
  if (typeof program !== "string") return program.id;
  if (UUID.test(program)) return program;
  const programs = await core.need("programs").getPrograms(request);
  const ids = programs.filter(({ title }) => title === program).map(({ id }) => id);
  if (ids.length > 1) throw new AmbiguousIdentifierError("program", program, ids);
  const [id] = ids;
  if (id === undefined) throw new UnresolvedIdentifierError("program", program);
  return id;
}

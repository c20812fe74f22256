import type { EntityType, FieldSort, KaleidoscopeClient, Program, SearchRecordsQuery } from "@kal/node";
import { MissingError } from "../errors/missing-error";
import { fieldFilter } from "./field-filter";
import { findActivity } from "./find-activity";
import { type FieldFinder, fieldFinder } from "./find-field";
import { named } from "./names";
import type { SearchOptions } from "./search-options";

/** A search as typed, with ids for all that was named. Throws `MissingError` and `UsageError`, before it searches. */
export async function searchQuery(
  client: KaleidoscopeClient,
  options: SearchOptions,
  signal: AbortSignal,
): Promise<SearchRecordsQuery> {
  const findField = fieldFinder(client, signal);
  const { type, program, activity, set, search, filter = [], sort = [] } = options;
  const query: SearchRecordsQuery = {};
  if (type !== undefined) query.entity_slice_id = (await findType(client, type, signal)).id;
  if (program !== undefined) query.program_id = (await findProgram(client, program, signal)).id;
  if (activity !== undefined) query.operation_id = (await findActivity(client, activity, signal)).id;
  if (set !== undefined) query.record_set_ids = set;
  if (search !== undefined) query.search_text = search;
  if (filter.length > 0)
    query.entity_field_filters = await Promise.all(filter.map((text) => fieldFilter(text, findField)));
  if (sort.length > 0)
    query.entity_field_sorts = await Promise.all(sort.map((text) => fieldSort(text, findField)));
  return query;
}

/** Throws `MissingError` with the types there are. */
export async function findType(
  client: KaleidoscopeClient,
  wanted: string,
  signal: AbortSignal,
): Promise<EntityType> {
  const types = await client.entityTypes.getTypes({ signal });
  const nameOf = ({ slice_name }: EntityType) => slice_name;
  const found = named({ items: types, nameOf, idOf, noun: "entity type" }, wanted);
  if (found) return found;
  throw MissingError.of("entity type", wanted, types.map(nameOf));
}

/** Throws `MissingError` with the programs there are. */
export async function findProgram(
  client: KaleidoscopeClient,
  wanted: string,
  signal: AbortSignal,
): Promise<Program> {
  const programs = await client.programs.getPrograms({ signal });
  const nameOf = ({ title }: Program) => title;
  const found = named({ items: programs, nameOf, idOf, noun: "program" }, wanted);
  if (found) return found;
  throw MissingError.of("program", wanted, programs.map(nameOf));
}

const idOf = ({ id }: { id: string }) => id;

async function fieldSort(text: string, findField: FieldFinder): Promise<FieldSort> {
  const [, name = text, order] = /^(.+?)(?<!\s)\s+(asc|desc)$/.exec(text) ?? [];
  return { field_id: (await findField(name)).id, descending: order === "desc" };
}

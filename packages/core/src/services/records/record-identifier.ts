import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { KalRecord } from "./record";

/** Key values that identify a record, by the key field's name or id. A `Map` may use key fields as keys. */
export type KeyValues = { readonly [keyField: string]: string } | ReadonlyMap<EntityFieldIdentifier, string>;

/** A record itself, its id (never its name), or its key values. */
export type RecordIdentifier = KalRecord | string | KeyValues;

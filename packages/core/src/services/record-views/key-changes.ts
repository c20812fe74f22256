import type { JsonValue } from "../../util/json";

/** The keys that a record shall have. */
export interface RecordTransfer {
  /** Id of the record. */
  record_id: string;
  /** By the key field's name, not its id. */
  key_field_name_to_value: { [keyFieldName: string]: JsonValue };
}

/** A key field to add to a view. */
export interface ExtendViewBody {
  /** Name of the key field to add, not its id. */
  new_key_field_name: string;
  /** The records of the view with their value of the new key. */
  records_to_transfer?: RecordTransfer[] | null | undefined;
}

/** Key fields to add to a view, and to take from it. */
export interface ReplaceKeyFieldsBody {
  /** Names of the key fields to add, not their ids. */
  add_key_field_names?: string[] | undefined;
  /** Ids of the key fields to take away, not their names. */
  remove_key_field_ids?: string[] | undefined;
  /** Every record of the view, each with all the keys it shall have: those that stay and those that are new. */
  records_to_transfer?: RecordTransfer[] | null | undefined;
}

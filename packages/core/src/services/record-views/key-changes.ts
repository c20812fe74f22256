import type { JsonValue } from "../../util/json";

/** The new keys of a record. */
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
  /** The records of the view, with their values of the new key. */
  records_to_transfer?: RecordTransfer[] | null | undefined;
}

/** Key fields to add to a view and to remove from it. */
export interface ReplaceKeyFieldsBody {
  /** Names of the key fields to add, not their ids. */
  add_key_field_names?: string[] | undefined;
  /** Ids of the key fields to remove, not their names. */
  remove_key_field_ids?: string[] | undefined;
  /** Every record of the view with all its keys after the change: the kept and the new ones. */
  records_to_transfer?: RecordTransfer[] | null | undefined;
}

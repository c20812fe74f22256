import type { JsonValue } from "../../util/json";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { ExtraFields } from "../extra-fields";
import type { RecordIdentifier } from "../records/record-identifier";

/** The new keys of a record. */
export interface RecordTransfer {
  /** The record, its id or its key values. */
  record_id: RecordIdentifier;
  /** By the key field's name, not its id. */
  key_field_name_to_value: { [keyFieldName: string]: JsonValue };
}

/** A key field to add to a view. */
export interface ExtendViewBody extends ExtraFields {
  /** Name of the key field to add, not its id. */
  new_key_field_name: string;
  /** The records of the view, with their values of the new key. */
  records_to_transfer?: readonly RecordTransfer[] | null | undefined;
}

/** Key fields to add to a view and to remove from it. */
export interface ReplaceKeyFieldsBody extends ExtraFields {
  /** Names of the key fields to add, not their ids. */
  add_key_field_names?: readonly string[] | undefined;
  /** The key fields to remove, their ids or names. */
  remove_key_field_ids?: readonly EntityFieldIdentifier[] | undefined;
  /** Every record of the view with all its keys after the change: the kept and the new ones. */
  records_to_transfer?: readonly RecordTransfer[] | null | undefined;
}

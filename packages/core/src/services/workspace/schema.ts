/** A field of a workspace. */
export interface SchemaField {
  /** Its id, which stays the same if the field is renamed. */
  id: string;
  /** Its display name, or its id if it has no name. */
  name: string;
  /** The type of its values, such as `number`, or `unknown` if the server does not tell it. */
  type: string;
  /** Its description, or `""` if it has none. */
  description: string;
  /** The choices of a select field, if the server tells them. */
  options?: string[] | undefined;
  /** The id of the entity type that a relational field refers to. */
  references?: string | undefined;
  /** Set if the field is archived. Records may still have values of it. */
  archived?: true | undefined;
}

/** An entity type, and the fields of its records. */
export interface SchemaType {
  /** Its id, which other entities call `entity_slice_id`. */
  id: string;
  /** Its display name. The server names no type with several key fields: its name is theirs, as in `Compound ID + Batch`. */
  name: string;
  /** Its key fields. Every record of the type has a value for each. */
  keys: SchemaField[];
  /** The data fields on its record views and result table templates. */
  fields: SchemaField[];
}

/** The entity types and fields of a workspace, without any data. Everything is listed oldest first. */
export interface WorkspaceSchema {
  /** The workspace, or `null` if these credentials have none. */
  workspace: { id: string; name: string } | null;
  /** Its entity types. */
  types: SchemaType[];
  /** Data fields on no view and no template: records of any type may have values of them. */
  unassigned: SchemaField[];
}

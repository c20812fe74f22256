import type { Unlisted } from "../../util/unlisted";

/** Types of data fields. Kaleidoscope may support more. */
export const DataFieldTypeEnum = {
  TEXT: "text",
  NUMBER: "number",
  QUALIFIED_NUMBER: "qualified-number",
  SMILES_STRING: "smiles-string",
  SELECT: "select",
  MULTISELECT: "multiselect",
  MOLFILE: "molfile",
  /** The content is the id of a record. */
  RECORD_REFERENCE: "record-reference",
  MIXTURE: "mixture",
  FILE: "file",
  IMAGE: "image",
  DATE: "date",
  URL: "URL",
  BOOLEAN: "boolean",
  EMAIL: "email",
  PHONE: "phone",
  FORMULA: "formula",
  PEOPLE: "people",
  VOTES: "votes",
  XY_ARRAY: "xy-array",
  DNA_OLIGO: "dna-oligo",
  RNA_OLIGO: "rna-oligo",
  /** Spelled as in the Python client. */
  PEPTID: "peptide",
  PLASMID: "plasmid",
  GOOGLE_DRIVE: "google-drive-file",
  S3_FILE: "s3-file",
  SNOWFLAKE_QUERY: "snowflake-query",
  STATUS: "status",
  RXN: "rxn",
  PROTEIN_STRUCTURE: "protein-structure",
} as const;

/** A type of `DataFieldTypeEnum`, or another one, marked with `unlisted`. */
export type DataFieldType = (typeof DataFieldTypeEnum)[keyof typeof DataFieldTypeEnum] | Unlisted;

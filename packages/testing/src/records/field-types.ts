/** All types of data fields. */
export const FIELD_TYPES = [
  "text",
  "number",
  "qualified-number",
  "smiles-string",
  "select",
  "multiselect",
  "molfile",
  "record-reference",
  "mixture",
  "file",
  "image",
  "date",
  "URL",
  "boolean",
  "email",
  "phone",
  "formula",
  "people",
  "votes",
  "xy-array",
  "dna-oligo",
  "rna-oligo",
  "peptide",
  "plasmid",
  "google-drive-file",
  "s3-file",
  "snowflake-query",
  "status",
  "rxn",
  "protein-structure",
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

/** Types whose content is one piece of text. */
export const TEXT_TYPES: ReadonlySet<string> = new Set<FieldType>([
  "text",
  "smiles-string",
  "select",
  "status",
  "URL",
  "email",
  "phone",
  "dna-oligo",
  "rna-oligo",
  "peptide",
  "plasmid",
]);

/** Types whose content is a list of texts. */
export const LIST_TYPES: ReadonlySet<string> = new Set<FieldType>(["multiselect", "people", "votes"]);

/** Types that accept file uploads. */
export const FILE_TYPES: ReadonlySet<string> = new Set<FieldType>([
  "file",
  "image",
  "google-drive-file",
  "s3-file",
  "molfile",
  "rxn",
  "protein-structure",
  "xy-array",
]);

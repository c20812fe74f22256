import dashboards from "@/snippets/dashboards.ts?raw";
import fields from "@/snippets/fields.ts?raw";
import people from "@/snippets/people.ts?raw";
import programs from "@/snippets/programs.ts?raw";
import tables from "@/snippets/result-tables.ts?raw";

/** The lines behind each part of the workspace. */
export const snippets = {
  people: [{ title: "Members and groups", code: people }],
  programs: [{ title: "Programs: read, create, rename", code: programs }],
  fields: [{ title: "Fields that are made where they are missing", code: fields }],
  tables: [{ title: "Templates: link and unlink", code: tables }],
  dashboards: [{ title: "A dashboard and its categories", code: dashboards }],
} as const;

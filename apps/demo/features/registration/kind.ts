import type { Activity, ActivityDefinition } from "@kal/core";

/** How an activity registers: the rows of a file, or drafts on a table. */
export type Kind = "file" | "table";

export const kinds: Record<Kind, { title: string; about: string }> = {
  table: {
    title: "By table",
    about:
      "Drafts are staged on a table of the activity, checked, and submitted. Those that are registered leave the table.",
  },
  file: {
    title: "By file",
    about:
      "A file is uploaded to the activity and handed over whole. Its rows become records, or all of them stay out.",
  },
};

/** What the definition is set up for; `null` for one that registers nothing. */
export function kindOf(definition: ActivityDefinition | null | undefined): Kind | null {
  if (definition?.registration_staging_template_view_id) return "table";
  if (definition?.registration_property_field_id) return "file";
  return null;
}

export interface RegistrationActivity {
  id: string;
  title: string;
  status: string;
}

export const registrationActivity = ({ id, title, status }: Activity): RegistrationActivity => ({
  id,
  title: title ?? "Untitled",
  status: status ?? "no status",
});

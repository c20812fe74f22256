import { type ActivityInput, type ActivityUpdate, unlisted } from "@kal/core";
import type { KaleidoscopeClient } from "@kal/node";

interface Asked {
  input: ActivityInput;
  /** What a new activity cannot begin with. */
  afterwards: ActivityUpdate;
}

const isGiven = (value: unknown): value is string => typeof value === "string" && value !== "";

/** `definition:<id>` or `type:<type>`; a definition says its own type. */
async function kindOf(choice: string, client: KaleidoscopeClient) {
  const [how, what = ""] = choice.split(/:(.*)/);
  if (how === "type") return { activity_type: unlisted(what) };
  const definition = await client.activities.getDefinitionById(what);
  return { activity_type: definition?.activity_type ?? ("task" as const), activity_definition_id: what };
}

export async function readForm(form: FormData, client: KaleidoscopeClient): Promise<Asked> {
  const one = (name: string) => String(form.get(name) ?? "").trim();
  const many = (name: string) => form.getAll(name).filter(isGiven);
  const due = one("due");
  const labels = many("labels");
  return {
    input: {
      title: one("title"),
      ...(await kindOf(one("kind"), client)),
      program_ids: many("programs"),
      assigned_user_ids: many("people"),
    },
    afterwards: {
      ...(due && { due_date: `${due}T00:00:00.000Z` }),
      ...(labels.length > 0 && { add_label_ids: labels }),
    },
  };
}

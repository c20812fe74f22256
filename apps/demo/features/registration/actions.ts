"use server";

import { type JsonObject, KaleidoscopeError } from "@kal/node";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import Papa from "papaparse";
import { normalizeLineEndings } from "@/lib/normalize-line-endings";
import { requireSession } from "@/lib/server/session";
import { source } from "@/lib/server/source";
import { kindOf } from "./kind";
import { stagingKeys } from "./load-registration";

/** What an action says when it is over. */
export interface ActionResult {
  ok: boolean;
  text: string;
}

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Does the work, shows the page anew, and gives the SDK's error as words. */
async function act(work: () => Promise<string>): Promise<ActionResult> {
  await requireSession();
  try {
    const said = await work();
    refresh();
    return { ok: true, text: said };
  } catch (error) {
    if (KaleidoscopeError.is(error)) return { ok: false, text: error.message };
    throw error;
  }
}

export async function newActivity(form: FormData): Promise<void> {
  await requireSession();
  const { client } = await source();
  const definition = await client.activities.getDefinitionById(text(form, "definition"));
  if (!definition || !kindOf(definition)) return;
  const { id } = await client.activities.createActivity({
    title: `${definition.title}, ${new Date().toISOString().slice(0, 16).replace("T", " ")}`,
    activity_type: definition.activity_type ?? "experiment",
    activity_definition_id: definition,
  });
  redirect(`/registration/${id}`);
}

/** Rows of a CSV, whose columns are named as the fields of the staging table, become drafts. */
export async function stageRows(form: FormData): Promise<ActionResult> {
  return act(async () => {
    const { client } = await source();
    const rows = Papa.parse<JsonObject>(normalizeLineEndings(text(form, "csv").trim()), {
      header: true,
      newline: "\n",
      skipEmptyLines: true,
    }).data;
    const activity = await client.activities.getActivityById(text(form, "activity"), { cache: "reload" });
    if (!activity) return "There is no such activity.";
    const columns = Object.keys(rows[0] ?? {});
    const keys = (await stagingKeys(client, activity)).filter((name) => columns.includes(name));
    const importId = await client.registration.stageDrafts(activity, keys, rows);
    const { import_result } = await client.imports.waitFor(importId, { deadlineMs: 60_000 });
    const { records_created, records_skipped, validation_result } = import_result ?? {};
    const skipped = validation_result?.failed ?? records_skipped;
    const leftOut = skipped ? `, ${skipped} left out` : "";
    // Nothing is made up: an import that gives no number may have left some out.
    return `${records_created ?? `Up to ${rows.length}`} drafts staged${leftOut}`;
  });
}

export async function validateDrafts(form: FormData): Promise<ActionResult> {
  return act(async () => {
    const { client } = await source();
    await client.registration.validateDrafts(text(form, "activity"));
    return "Handed over to be checked";
  });
}

export async function submitDrafts(form: FormData): Promise<ActionResult> {
  return act(async () => {
    const { client } = await source();
    await client.registration.submitDrafts(text(form, "activity"));
    return "Handed over to be registered";
  });
}

export async function clearDrafts(form: FormData): Promise<ActionResult> {
  return act(async () => {
    const { client } = await source();
    const activity = await client.activities.getActivityById(text(form, "activity"), { cache: "reload" });
    const drafts = activity?.data_table_draft_record_ids ?? [];
    await client.registration.clearDrafts(text(form, "activity"), drafts);
    return `${drafts.length} drafts cleared`;
  });
}

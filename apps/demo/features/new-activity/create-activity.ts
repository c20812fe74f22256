"use server";

import { type Activity, KaleidoscopeError } from "@kal/core";
import { redirect } from "next/navigation";
import { explainChange } from "@/lib/change/explain-change";
import type { Problem } from "@/lib/change/outcome";
import { pageClient } from "@/lib/server/page-client";
import { requireSession } from "@/lib/server/session";
import { readForm } from "./read-form";

export interface CreateState {
  problem: Problem | null;
  /** It was created, but not all was set: to send the form again would make another one. */
  createdId: string | null;
}

/** Makes the activity, then sets what only an update can. */
export async function createActivity(_: CreateState, form: FormData): Promise<CreateState> {
  await requireSession();
  const { client } = await pageClient();
  let activity: Activity | null = null;
  try {
    const { input, afterwards } = await readForm(form, client);
    activity = await client.activities.createActivity(input);
    await activity.update(afterwards);
  } catch (error) {
    if (!KaleidoscopeError.is(error)) throw error;
    return failed(error, activity);
  }
  redirect(`/activities/${activity.id}`);
}

function failed(error: KaleidoscopeError, activity: Activity | null): CreateState {
  const problem = explainChange(error);
  if (!activity) return { problem, createdId: null };
  const title = "It was created, but its labels and due date are missing";
  return { problem: { ...problem, title }, createdId: activity.id };
}

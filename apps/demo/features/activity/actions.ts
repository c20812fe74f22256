"use server";

import { type Activity, UnresolvedIdentifierError } from "@kal/core";
import type { KaleidoscopeClient } from "@kal/node";
import { act } from "@/lib/change/act";
import type { Outcome } from "@/lib/change/outcome";
import { richText } from "@/lib/rich-text";
import { activityUpdate, type Edit } from "./edit";
import { propertyContent } from "./property-content";

async function demand(client: KaleidoscopeClient, id: string): Promise<Activity> {
  const activity = await client.activities.getActivityById(String(id));
  if (!activity) throw new UnresolvedIdentifierError("activity", String(id));
  return activity;
}

export async function editActivity(id: string, edit: Edit): Promise<Outcome> {
  return act(async (client) => (await demand(client, id)).update(activityUpdate(edit)));
}

export async function setProperty(id: string, propertyId: string, text: string): Promise<Outcome> {
  return act(async (client) => {
    const property = (await demand(client, id)).properties.find((one) => one.id === propertyId);
    if (!property) throw new UnresolvedIdentifierError("property", String(propertyId));
    await property.updateProperty(propertyContent(property.field_type, String(text)));
  });
}

export async function attachRecord(id: string, recordId: string): Promise<Outcome> {
  return act(async (client) => (await demand(client, id)).addRecords([String(recordId)]));
}

/** Takes the record off every table of the activity, with the values it holds there. */
export async function removeRecord(id: string, recordId: string): Promise<Outcome> {
  return act(async (client) => (await demand(client, id)).removeRecords([String(recordId)]));
}

export async function addComment(id: string, text: string): Promise<Outcome> {
  const comment = richText(String(text));
  return act(async (client) => (await demand(client, id)).update({ comment }));
}

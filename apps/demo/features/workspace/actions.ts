"use server";

import { type Dashboard, UnresolvedIdentifierError, unlisted } from "@kal/core";
import type { KaleidoscopeClient } from "@kal/node";
import { act } from "@/lib/change/act";
import type { Outcome } from "@/lib/change/outcome";

export async function createProgram(title: string): Promise<Outcome> {
  return act(async (client) => void (await client.programs.createProgram(String(title))));
}

export async function renameProgram(id: string, title: string): Promise<Outcome> {
  return act(async (client) => void (await client.programs.updateProgram(String(id), String(title))));
}

/** A data field of this type, or a key field where there is none. One that exists is left as it is. */
export async function createField(name: string, type: string | null): Promise<Outcome> {
  return act(async ({ entityFields }) => {
    if (type === null) await entityFields.getOrCreateKeyField(String(name));
    else await entityFields.getOrCreateDataField(String(name), unlisted(String(type)));
  });
}

export async function linkTemplate(id: string, definitionId: string): Promise<Outcome> {
  return act(async ({ resultTableTemplates }) => {
    await resultTableTemplates.linkToOperationDefinition(String(id), {
      operation_definition_id: String(definitionId),
    });
  });
}

/** Every placement at once, so that no layout item need be told. */
export async function unlinkTemplate(id: string, definitionId: string): Promise<Outcome> {
  return act(({ resultTableTemplates }) =>
    resultTableTemplates.bulkUnlinkFromOperationDefinitions(String(id), {
      operation_definition_ids: [String(definitionId)],
    }),
  );
}

async function demand({ dashboards }: KaleidoscopeClient, id: string): Promise<Dashboard> {
  const dashboard = (await dashboards.getDashboards()).find((one) => one.id === id);
  if (!dashboard) throw new UnresolvedIdentifierError("dashboard", String(id));
  return dashboard;
}

export async function addCategory(dashboardId: string, name: string): Promise<Outcome> {
  const category = {
    category_name: String(name),
    operation_definition_ids: [],
    label_ids: [],
    field_ids: [],
  };
  return act(async (client) => void (await (await demand(client, dashboardId)).addCategory(category)));
}

export async function removeCategory(dashboardId: string, categoryId: string): Promise<Outcome> {
  return act(async (client) => (await demand(client, dashboardId)).removeCategory(String(categoryId)));
}

export async function removeRecord(dashboardId: string, recordId: string): Promise<Outcome> {
  return act(async (client) => (await demand(client, dashboardId)).removeRecord(String(recordId)));
}

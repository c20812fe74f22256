import { demoIds } from "@kal/testing";
import type { KaleidoscopeClient } from "../src/client/kaleidoscope-client";
import type { Entity } from "../src/entities/entity";

const { activities, records } = demoIds;

/** All entities that can be read from the demo workspace, whatever their class; those inside others included. */
export async function everyEntity(client: KaleidoscopeClient): Promise<Entity[]> {
  const { registration, workspace, entityFields, resultTableTemplates } = client;
  const found = await Promise.all([
    client.programs.getPrograms(),
    client.labels.getLabels(),
    client.propertyFields.getPropertyFields(),
    workspace.getWorkspace().then((one) => one ?? []),
    workspace.getMembers(),
    workspace.getGroups(),
    workspace.getEvents(),
    client.dashboards.getDashboards(),
    client.dashboards.getCategories(demoIds.dashboards.krasDecision),
    entityFields.getKeyFields(),
    entityFields.getDataFields(),
    client.entityTypes.getTypes(),
    client.recordViews.getRecordViews(),
    resultTableTemplates.getTemplates(),
    client.imports.getImports(),
    client.activities.getDefinitions(),
    registration.getRegistrationFiles(activities.registrationByFile),
    registration.getRegistrationSubmissions(activities.registrationWithStaging),
    registration.registerFile(activities.registrationByFile, demoIds.files.structuresSdf),
    registration.validateDrafts(activities.registrationWithStaging),
    partsOfActivities(client),
    partsOfRecords(client),
  ]);
  const definitions = found
    .flat()
    .flatMap((entity) => ("content_layout" in entity ? entity.content_layout : []));
  return [...found.flat(), ...definitions];
}

async function partsOfActivities(client: KaleidoscopeClient): Promise<Entity[]> {
  const all = await client.activities.getActivities();
  const inside = await Promise.all(
    all.map(async (activity) => [
      ...activity.properties,
      ...(await activity.getEvents()),
      ...(await activity.getComments()),
    ]),
  );
  return [...all, ...inside.flat()];
}

async function partsOfRecords(client: KaleidoscopeClient): Promise<Entity[]> {
  const ids = [
    records.compound(1),
    records.compound(2),
    records.batch(1),
    records.draft(1),
    records.target(1),
  ];
  const all = await client.records.getRecordsByIds(ids);
  const values = await Promise.all(all.map((record) => record.getValues()));
  return [...all, ...all.flatMap((record) => Object.values(record.record_values).flat()), ...values.flat()];
}

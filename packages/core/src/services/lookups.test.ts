import { demoIds as ids } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../test/support";
import type { KaleidoscopeClient } from "../client/kaleidoscope-client";
import type { JsonValue } from "../util/json";

const ID = "3a1f0b7c-2d4e-4f60-8a7b-9c0d1e2f3a4b";
const thing = {
  id: ID,
  title: "Twice",
  external_id: "E-1",
  field_name: "Twice",
  slice_name: "Twice",
  view_name: "Twice",
  label_name: "Twice",
  group_name: "Twice",
  key_field_ids: [uuid(1)],
  view_fields: [{ data_field_id: ID }],
};

const lookups: [string, (client: KaleidoscopeClient) => Promise<unknown>][] = [
  ["getActivityById by title", ({ activities }) => activities.getActivityById("Twice")],
  ["getActivityById by id", ({ activities }) => activities.getActivityById(ID)],
  ["getActivitiesByIds", ({ activities }) => activities.getActivitiesByIds(["Twice"])],
  ["getActivityByExternalId", ({ activities }) => activities.getActivityByExternalId("E-1")],
  ["getDefinitionById", ({ activities }) => activities.getDefinitionById("Twice")],
  ["getDefinitionsByIds", ({ activities }) => activities.getDefinitionsByIds(["Twice"])],
  [
    "getActivityDefinitionByExternalId",
    ({ activities }) => activities.getActivityDefinitionByExternalId("E-1"),
  ],
  ["getKeyFieldById", ({ entityFields }) => entityFields.getKeyFieldById("Twice")],
  ["getDataFieldById", ({ entityFields }) => entityFields.getDataFieldById("Twice")],
  ["getOrCreateKeyField", ({ entityFields }) => entityFields.getOrCreateKeyField("Twice")],
  ["getOrCreateDataField", ({ entityFields }) => entityFields.getOrCreateDataField("Twice", "text")],
  ["getTypeByName", ({ entityTypes }) => entityTypes.getTypeByName("Twice")],
  ["getTypeExactKeys", ({ entityTypes }) => entityTypes.getTypeExactKeys([uuid(1)])],
  ["getDataFieldsOnView", ({ recordViews }) => recordViews.getDataFieldsOnView(ID)],
  ["getLabelsByIds", ({ labels }) => labels.getLabelsByIds([ID])],
  ["getProgramsByIds", ({ programs }) => programs.getProgramsByIds([ID])],
  ["getMembersByIds", ({ workspace }) => workspace.getMembersByIds([ID])],
  ["getGroupsByIds", ({ workspace }) => workspace.getGroupsByIds([ID])],
];

describe("a list that contains an entity twice", () => {
  it.each(lookups)("returns that entity once from %s", async (_, look) => {
    const { client } = clientAnswering(() => Response.json([thing, { ...thing }] as JsonValue));
    const found = [await look(client)].flat();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: ID });
  });

  it("still rejects a name that two entities share", async () => {
    const other = { ...thing, id: "other" };
    const { client } = clientAnswering(() => Response.json([thing, other, thing, other] as JsonValue));
    for (const call of [
      client.activities.getActivityById("Twice"),
      client.activities.getActivityByExternalId("E-1"),
      client.entityTypes.getTypeByName("Twice"),
    ])
      expect(await errorOf(call)).toMatchObject({
        name: "AmbiguousIdentifierError",
        candidateIds: [ID, "other"],
      });
  });
});

describe("a read with an unknown name", () => {
  const { client } = clientOnFake();
  const reads: [string, () => Promise<unknown>][] = [
    ["getRecordById", () => client.records.getRecordById({ Nonsense: "1" })],
    ["getRecordsByIds", () => client.records.getRecordsByIds([{ Nonsense: "1" }])],
    ["getActivitiesWithRecord", () => client.activities.getActivitiesWithRecord({ Nonsense: "1" })],
    ["waitFor", () => client.imports.waitFor(ID)],
    ...(["getValueContent", "getActivityData"] as const).map((method): [string, () => Promise<unknown>] => [
      method,
      async () => (await client.records.getRecordById(ids.records.compound(1)))?.[method]("Nonsense"),
    ]),
    [
      "getValueContent of a sub-record",
      async () => {
        const record = await client.records.getRecordById(ids.records.compound(1));
        return record?.getValueContent("Notes", { subRecordId: { Nonsense: "1" } });
      },
    ],
    [
      "getRecord",
      async () => {
        const activity = await client.activities.getActivityById(ids.activities.krasIc50);
        return activity?.getRecord({ Nonsense: "1" });
      },
    ],
  ];

  it.each(reads)("does not mention writing in %s", async (_, read) => {
    const error = await errorOf(read());
    expect(error.name).toBe("UnresolvedIdentifierError");
    expect(error.message).not.toMatch(/writ/i);
  });
});

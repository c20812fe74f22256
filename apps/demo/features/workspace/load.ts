import type { DataField, KeyField } from "@kal/core";
import type { KaleidoscopeClient } from "@kal/node";
import type { Named } from "@/lib/activities";
import { namedGroup, namedLabel, namedProgram, namedUser } from "@/lib/named";
import { recordTypes } from "@/lib/record-types";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";

/** Loads a part of the workspace, with the requests that it took. */
async function load<Data>(read: (client: KaleidoscopeClient) => Promise<Data>) {
  const { client, requests } = await pageClient();
  const data: Data & { requests: RequestEntry[] } = { ...(await read(client)), requests };
  return data;
}

export const loadPeople = () =>
  load(async (client) => {
    const [workspace, members, groups] = await Promise.all([
      client.workspace.getWorkspace(),
      client.workspace.getMembers(),
      client.workspace.getGroups(),
    ]);
    const people = members.map(namedUser);
    return {
      name: workspace?.workspace_name ?? "Workspace",
      members: members.map((member) => ({
        ...namedUser(member),
        email: member.email ?? "",
        access: member.access_level ?? "",
      })),
      groups: groups.map((group) => ({
        ...namedGroup(group),
        members: people.filter(({ id }) => group.user_ids.includes(id)).map(({ name }) => name),
      })),
    };
  });

export const loadPrograms = () =>
  load(async (client) => {
    const [programs, labels, activities] = await Promise.all([
      client.programs.getPrograms(),
      client.labels.getLabels(),
      client.activities.getActivities(),
    ]);
    const counted = (things: Named[], key: "program_ids" | "label_ids") =>
      things.map((thing) => ({
        ...thing,
        count: activities.filter((one) => one[key].includes(thing.id)).length,
      }));
    return {
      programs: counted(programs.map(namedProgram), "program_ids"),
      labels: counted(labels.map(namedLabel), "label_ids"),
    };
  });

const fieldRow = ({ id, field_name, field_type, field_description }: KeyField | DataField) => ({
  id,
  name: field_name ?? "Unnamed field",
  type: field_type ?? "",
  about: field_description,
});

export const loadFields = () =>
  load(async (client) => {
    const [keyFields, dataFields, propertyFields, types] = await Promise.all([
      client.entityFields.getKeyFields(),
      client.entityFields.getDataFields(),
      client.propertyFields.getPropertyFields(),
      client.entityTypes.getTypes(),
    ]);
    return {
      keyFields: keyFields.map((field) => ({
        ...fieldRow(field),
        usedBy: recordTypes(types, keyFields)
          .filter((type) => type.keyFields.some(({ id }) => id === field.id))
          .map(({ label }) => label),
      })),
      dataFields: dataFields.map(fieldRow),
      propertyFields: propertyFields.map((field) => ({
        id: field.id,
        name: field.property_name ?? "Unnamed property",
        type: field.field_type ?? "",
        about: field.property_description ?? "",
      })),
    };
  });

export const loadTables = () =>
  load(async (client) => {
    const [templates, definitions, types] = await Promise.all([
      client.resultTableTemplates.getTemplates(),
      client.activities.getDefinitions(),
      client.entityTypes.getTypes(),
    ]);
    return {
      templates: templates.map((template) => ({
        id: template.id,
        name: String(template),
        about: String(types.find(({ id }) => id === template.entity_slice_id) ?? ""),
        linkedTo: template.operation_definition_ids ?? [],
      })),
      // Only what holds records has tables.
      definitions: definitions
        .filter(({ activity_type }) => activity_type === "experiment" || activity_type === "cycle")
        .map(({ id, title }) => ({ id, name: title ?? "Untitled definition" })),
    };
  });

export const loadDashboards = () =>
  load(async (client) => {
    const [dashboards, definitions] = await Promise.all([
      client.dashboards.getDashboards(),
      client.activities.getDefinitions(),
    ]);
    const described = dashboards.map(async (dashboard) => {
      const [categories, records] = await Promise.all([
        dashboard.getCategories(),
        client.records.getRecordsByIds(dashboard.record_ids),
      ]);
      return {
        id: dashboard.id,
        name: dashboard.dashboard_name ?? "Unnamed dashboard",
        about: dashboard.dashboard_description ?? "",
        type: dashboard.dashboard_type ?? "",
        records: records.map((record) => ({ id: record.id, name: String(record) })),
        categories: categories.map((category) => ({
          id: category.id,
          name: category.category_name ?? "Unnamed category",
          definitions: definitions
            .filter(({ id }) => category.operation_definition_ids.includes(id))
            .map(({ title }) => title ?? "Untitled"),
        })),
      };
    });
    return { dashboards: await Promise.all(described) };
  });

/** What a loader above gives, without the requests. */
export type Loaded<Loader extends () => Promise<unknown>> = Omit<Awaited<ReturnType<Loader>>, "requests">;

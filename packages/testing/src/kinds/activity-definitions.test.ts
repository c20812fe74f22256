import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { activityIds, contentLayoutIds, userIds } from "../seed/ids";
import { type Api, openApi } from "../test-support/api";

const { definitions, labels, programs, templates, propertyFields } = demoIds;
const path = `/activity_definitions/${definitions.biochemicalAssay}`;

type Definition = Record<string, unknown> & { id: string };

const read = async (api: Api, id: string): Promise<Definition | undefined> =>
  (await api.get<Definition[]>("/activity_definitions")).find((definition) => definition.id === id);

async function withTemplate() {
  const api = await openApi();
  api.fake.world.recordViews.put({ id: templates.ic50Results, is_template: true });
  return api;
}

describe("definitions", () => {
  it("have several types, and lists that are never null", async () => {
    const all = await (await openApi()).get<Definition[]>("/activity_definitions");
    expect(new Set(all.map((definition) => definition.activity_type))).toEqual(
      new Set(["experiment", "cycle", "task", "stage"]),
    );
    for (const definition of all) {
      for (const key of [
        "program_ids",
        "label_ids",
        "properties",
        "content_layout",
        "queue_content_layout_ids",
      ]) {
        expect(definition[key]).toBeInstanceOf(Array);
      }
    }
  });

  it("change only by the keys in the body", async () => {
    const api = await openApi();
    const after = await api.put<Definition>(path, {
      title: "IC50",
      duration: null,
      assigned_user_ids: [userIds.dana],
      add_assigned_user_ids: [userIds.chidi],
      add_label_ids: [labels.urgent],
      remove_label_ids: [labels.inVitro],
      naming_convention: { separator: "-" },
      fixed_cost: 100,
    });
    expect(after).toMatchObject({
      title: "IC50",
      duration: null,
      assigned_user_ids: [userIds.dana, userIds.chidi],
      label_ids: [labels.urgent],
      naming_convention: { separator: "-" },
      fixed_cost: 100,
      status: "to do",
    });
    expect(await read(api, definitions.biochemicalAssay)).toEqual(after);
  });

  it("pass a change to their activities only on request", async () => {
    const api = await openApi();
    const activity = () => api.fake.world.activities.demand(activityIds.krasIc50);
    await api.put(path, { add_label_ids: [labels.urgent], title: "IC50" });
    expect(activity().label_ids).not.toContain(labels.urgent);
    const body = {
      add_program_ids: [programs.btk],
      priority: "high",
      title: "IC50 b",
      propagate_to_instances: true,
    };
    await api.put(path, body);
    expect(activity()).toMatchObject({ priority: "high", title: "KRAS G12D IC50, plate 1" });
    expect(activity().program_ids).toEqual([programs.kras, programs.btk]);
    expect(await read(api, definitions.biochemicalAssay)).not.toHaveProperty("propagate_to_instances");
  });

  it.each([
    [{ title: null }, "title"],
    [{ duration: "3" }, "duration"],
    [{ add_label_ids: ["nope"] }, "add_label_ids/0"],
    [{ registration_record_view_id: "nope" }, "registration_record_view_id"],
    [{ registration_content_layout_id: contentLayoutIds.viabilityTable }, "registration_content_layout_id"],
    [{ properties: [] }, "properties"],
    [{ content_layout: [] }, "content_layout"],
  ])("refuse %j and stay as they are", async (wrong, field) => {
    const api = await openApi();
    const before = await read(api, definitions.biochemicalAssay);
    await expect(api.put(path, { status: "new", ...wrong })).rejects.toThrow(
      new RegExp(`400 .*body/${field}`),
    );
    expect(await read(api, definitions.biochemicalAssay)).toEqual(before);
  });
});

describe("registration and queuing settings", () => {
  it("must refer to existing rows, and are cleared by null", async () => {
    const api = await withTemplate();
    const settings = {
      registration_property_field_id: propertyFields.rawData,
      registration_record_view_id: templates.ic50Results,
      registration_content_layout_id: contentLayoutIds.ic50Table,
      registration_staging_template_view_id: templates.ic50Results,
    };
    expect(await api.put(path, settings)).toMatchObject(settings);
    const cleared = { registration_record_view_id: null, registration_content_layout_id: null };
    expect(await api.put(path, cleared)).toMatchObject({ ...settings, ...cleared });
  });

  it("are accepted for operations only", async () => {
    const api = await openApi();
    const task = `/activity_definitions/${definitions.synthesis}`;
    const body = { registration_property_field_id: propertyFields.rawData };
    await expect(api.put(task, body)).rejects.toThrow(/^400 .*registration_property_field_id/);
  });

  it("queue views, and replace the whole mapping", async () => {
    const api = await withTemplate();
    const mapping = { view_id: templates.ic50Results, content_layout_ids: [contentLayoutIds.ic50Table] };
    const queued = await api.put<Definition>(path, {
      add_view_ids_to_add_to_when_record_attached: [templates.ic50Results],
      set_queue_content_layout_ids: [mapping],
    });
    expect(queued).toMatchObject({
      view_ids_to_add_to_when_record_attached: [templates.ic50Results],
      queue_content_layout_ids: [contentLayoutIds.ic50Table],
    });
    expect(await api.put(path, { set_queue_content_layout_ids: [] })).toMatchObject({
      view_ids_to_add_to_when_record_attached: [templates.ic50Results],
      queue_content_layout_ids: [],
    });
  });

  it("reject a placement of another view", async () => {
    const api = await withTemplate();
    const mapping = { view_id: templates.ic50Results, content_layout_ids: [contentLayoutIds.ic50Notes] };
    const body = { set_queue_content_layout_ids: [mapping] };
    await expect(api.put(path, body)).rejects.toThrow(/^400 .*does not place/);
  });
});

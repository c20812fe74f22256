import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const a = ids.activities;

/** Answers that say less than the fake's, or say it in another form. The API may leave any key out but `id`. */
export const oddAnswerCases: ParityCase[] = [
  {
    name: "answers.partialUpdateOfAnActivity",
    answers: [
      {
        when: { method: "PUT", path: `/activities/${a.krasIc50}` },
        body: { id: a.krasIc50, status: "paused" },
      },
    ],
    kalbio: `x = c.activities.get_activity_by_id("${a.krasIc50}")
x.update(status="paused")
result = [x.title, x.status, len(x.label_ids)]`,
    kal: async (c) => {
      const x = await c.activities.getActivityById(a.krasIc50);
      await x?.update({ status: "paused" });
      return [x?.title, x?.status, x?.label_ids.length];
    },
  },
  {
    name: "answers.addedRecordsWithoutABody",
    answers: [{ when: { method: "PUT", path: `/operations/${a.krasIc50}/records` }, status: 200, body: "" }],
    kalbio: `x = c.activities.get_activity_by_id("${a.krasIc50}")
x.add_records(["${ids.records.compound(40)}"])
result = x.id`,
    kal: async (c) => {
      const x = await c.activities.getActivityById(a.krasIc50);
      await x?.addRecords([ids.records.compound(40)]);
      return x?.id;
    },
  },
  {
    name: "answers.bareActivities",
    answers: [
      {
        when: { path: "/activities" },
        body: [{ id: "a1" }, { id: "a2", title: "Two", properties: [{ id: "p" }] }],
        times: 9,
      },
    ],
    kalbio: `x = c.activities.get_activities()
result = [[i.id, i.title, i.status, i.child_ids, i.all_record_ids, i.data_table_record_mapping, [p.id for p in i.properties]] for i in x] + [c.activities.get_activity_by_id("Two"), c.activities.get_activity_by_id("a3"), c.activities.get_activity_by_type("task")]`,
    rereads: ["/activities"],
    kal: async (c) => {
      const x = await c.activities.getActivities();
      return [
        ...x.map((i) => [
          i.id,
          i.title,
          i.status,
          i.child_ids,
          i.all_record_ids,
          i.data_table_record_mapping,
          i.properties.map((p) => p.id),
        ]),
        await c.activities.getActivityById("Two"),
        await c.activities.getActivityById("a3"),
        await c.activities.getActivityByType("task"),
      ];
    },
  },
  {
    name: "answers.activityWithoutAnId",
    raises: true,
    answers: [{ when: { path: "/activities" }, body: [{ id: "a1" }, { title: "no id" }] }],
    kalbio: "c.activities.get_activities()",
    kal: (c) => c.activities.getActivities(),
  },
  {
    name: "answers.eventsAndCommentsOfNoActivity",
    answers: [
      { when: { path: `/activities/${a.krasIc50}/events` }, status: 404 },
      { when: { path: `/activities/${a.krasIc50}/comments` }, status: 404 },
      { when: { path: `/activities/${a.krasIc50}/activities` }, status: 404 },
    ],
    kalbio: `x = c.activities.get_activity_by_id("${a.krasIc50}")
result = [x.get_events(), x.get_comments(), x.child_activities]`,
    kal: async (c) => {
      const x = await c.activities.getActivityById(a.krasIc50);
      return [await x?.getEvents(), await x?.getComments(), await x?.getChildActivities()];
    },
  },
  {
    name: "answers.eventsAndComments",
    answers: [
      {
        when: { path: `/activities/${a.krasIc50}/events` },
        body: [{ id: "e", event_type: "task.updated", log: "changed", event_attrs: { field: "status" } }],
      },
      {
        when: { path: `/activities/${a.krasIc50}/comments` },
        body: [{ id: "c", resource_type: "task", mentioned_user_ids: [] }],
      },
    ],
    kalbio: `x = c.activities.get_activity_by_id("${a.krasIc50}")
e, m = x.get_events()[0], x.get_comments()[0]
result = [e.id, e.event_type, e.log, e.event_attrs, e.is_bulk, m.id, m.resource_type, m.content, m.mentioned_user_ids]`,
    kal: async (c) => {
      const x = await c.activities.getActivityById(a.krasIc50);
      const e = (await x?.getEvents())?.[0];
      const m = (await x?.getComments())?.[0];
      return [
        e?.id,
        e?.event_type,
        e?.log,
        e?.event_attrs,
        e?.is_bulk,
        m?.id,
        m?.resource_type,
        m?.content,
        m?.mentioned_user_ids,
      ];
    },
  },
  {
    name: "answers.definitionUpdatedWithoutABody",
    answers: [
      {
        when: { method: "PUT", path: `/activity_definitions/${ids.definitions.biochemicalAssay}` },
        status: 200,
        body: "",
        times: 3,
      },
    ],
    kalbio: `d = c.activities.get_definition_by_id("${ids.definitions.biochemicalAssay}")
d.update(add_assigned_user_ids=["${ids.users.dana}"])
d.update(is_external=True, inventory_enabled=True)
d.update()
d.set_registration_settings(property_field_id="f", status_field_id=None)
d.set_registration_settings()
d.set_queuing_behavior()
result = d.title`,
    kal: async (c) => {
      const d = await c.activities.getDefinitionById(ids.definitions.biochemicalAssay);
      await d?.update({ add_assigned_user_ids: [ids.users.dana] });
      await d?.update({ extra: { is_external: true, inventory_enabled: true } });
      await d?.update({});
      await d?.setRegistrationSettings({ propertyFieldId: "f", statusFieldId: null });
      await d?.setRegistrationSettings({});
      await d?.setQueuingBehavior({});
      return d?.title;
    },
  },
  {
    name: "answers.nothingCreated",
    raises: true,
    answers: [{ when: { method: "POST", path: "/activities" }, body: [] }],
    kalbio: 'c.activities.create_activity(title="X", activity_type="experiment")',
    kal: (c) => c.activities.createActivity({ title: "X", activity_type: "experiment" }),
  },
  {
    name: "answers.viewsWithoutLists",
    rereads: ["/record_views"],
    answers: [
      {
        when: { path: "/record_views" },
        body: [
          {
            id: "v1",
            view_name: "of it",
            entity_slice_id: "s",
            operation_ids: [a.krasIc50],
            operation_definition_ids: null,
          },
          { id: "v2", view_name: "of another", entity_slice_id: "s", operation_ids: ["other"] },
          { id: "v3", view_name: "of none", entity_slice_id: "s", operation_ids: null },
          {
            id: "v4",
            view_name: "of its definition",
            entity_slice_id: "s",
            operation_definition_ids: [ids.definitions.biochemicalAssay],
          },
          {
            id: "v5",
            view_name: "template",
            entity_slice_id: "s",
            operation_definition_ids: [ids.definitions.biochemicalAssay],
            is_template: true,
          },
        ],
        times: 9,
      },
      {
        when: { path: "/record_view_templates" },
        body: [
          {
            id: "t1",
            entity_slice_id: "s",
            operation_definition_ids: [ids.definitions.biochemicalAssay],
            is_template: true,
          },
          { id: "t2", entity_slice_id: "s", operation_definition_ids: ["other"], is_template: true },
          { id: "t3", entity_slice_id: "s", is_template: true },
        ],
      },
    ],
    kalbio: `x = c.activities.get_activity_by_id("${a.krasIc50}")
d = c.activities.get_definition_by_id("${ids.definitions.biochemicalAssay}")
result = [[v.id for v in i] for i in [x.record_views, d.record_views, d.templates, c.record_views.get_record_views()]] + [c.record_views.get_data_fields_on_view("nope")]`,
    kal: async (c) => {
      const x = await c.activities.getActivityById(a.krasIc50);
      const d = await c.activities.getDefinitionById(ids.definitions.biochemicalAssay);
      const lists = [
        await x?.getRecordViews(),
        await d?.getRecordViews(),
        await d?.getTemplates(),
        await c.recordViews.getRecordViews(),
      ];
      return [...lists.map((i) => i?.map((v) => v.id)), await c.recordViews.getDataFieldsOnView("nope")];
    },
  },
  {
    name: "answers.placements",
    answers: [
      {
        when: { path: "/activity_definitions" },
        body: [
          {
            id: "d",
            title: "D",
            content_layout: [
              {
                id: "l1",
                component_type: "result_table",
                position_index: 0,
                record_view_id: ids.views.compounds,
              },
              { id: "l2", component_type: "lookup_table", position_index: 1, record_view_id: "A" },
              { id: "l3", component_type: "result_table", position_index: 2, record_view_id: "A" },
              { id: "l4", component_type: "note_section", position_index: 3, note_section_id: "n" },
            ],
          },
        ],
        times: 9,
      },
      { when: { method: "PUT", path: "/activity_definitions/d" }, status: 200, body: "", times: 9 },
    ],
    kalbio: `d = c.activities.get_definition_by_id("D")
v = next(v for v in c.record_views.get_record_views() if v.id == "${ids.views.compounds}")
d.queue_to_views([v, d.content_layout[2]])
d.configure_registration(view=v, file_property_field="f", status_field="${ids.dataFields.ic50}")
result = [d.content_layout_ids_for_view(i) for i in ["A", "${ids.views.compounds}", "missing"]]`,
    kal: async (c) => {
      const d = await c.activities.getDefinitionById("D");
      const v = (await c.recordViews.getRecordViews()).find(({ id }) => id === ids.views.compounds);
      const [, , item] = d?.content_layout ?? [];
      if (!d || !v || !item) return null;
      await d.queueToViews([v, item]);
      await d.configureRegistration({ view: v, filePropertyField: "f", statusField: ids.dataFields.ic50 });
      return ["A", ids.views.compounds, "missing"].map((i) => d.contentLayoutIdsForView(i));
    },
  },
  {
    name: "answers.twoPlacements",
    raises: true,
    answers: [
      {
        when: { path: "/activity_definitions" },
        body: [
          {
            id: "d",
            title: "D",
            content_layout: [
              {
                id: "l1",
                component_type: "result_table",
                position_index: 0,
                record_view_id: ids.views.compounds,
              },
              {
                id: "l2",
                component_type: "lookup_table",
                position_index: 1,
                record_view_id: ids.views.compounds,
              },
            ],
          },
        ],
      },
    ],
    kalbio: `d = c.activities.get_definition_by_id("D")
v = next(v for v in c.record_views.get_record_views() if v.id == "${ids.views.compounds}")
d.queue_to_views([v])`,
    kal: async (c) => {
      const d = await c.activities.getDefinitionById("D");
      const v = (await c.recordViews.getRecordViews()).find(({ id }) => id === ids.views.compounds);
      if (d && v) await d.queueToViews([v]);
    },
  },
];

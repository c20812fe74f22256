import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import { KaleidoscopeResponseError } from "../../errors/index";
import { RecordView } from "./record-view";

describe("the list of record views", () => {
  it("contains views but not templates, in the server's order, with one request", async () => {
    const { client, fake, sent } = clientOnFake();
    const views = await client.recordViews.getRecordViews();
    await client.recordViews.getRecordViews();
    const rows = fake.world.recordViews.all().filter((row) => !row.is_template);
    expect(views.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(views[0]).toBeInstanceOf(RecordView);
    expect(sent()).toEqual(["GET /record_views"]);
  });

  it("keeps archived views, and unknown fields at every level", async () => {
    const { client } = clientAnswering(() =>
      Response.json([
        { id: "v", is_archived: true, hue: 1, view_fields: [{ id: "vf", data_field_id: "d", hue: 2 }] },
        { id: "t", is_template: true },
      ]),
    );
    const views = await client.recordViews.getRecordViews();
    expect(views).toHaveLength(1);
    expect(views[0]?.toJSON()).toMatchObject({
      hue: 1,
      is_archived: true,
      view_fields: [{ id: "vf", data_field_id: "d", hue: 2 }],
      operation_ids: null,
      program_ids: [],
    });
  });

  it("throws if the server does not have the endpoint", async () => {
    const { client } = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await errorOf(client.recordViews.getRecordViews())).toBeInstanceOf(KaleidoscopeResponseError);
  });
});

describe("the data fields on a view", () => {
  const names = (fields: { field_name: string | null }[]) => fields.map((field) => field.field_name);

  it("are returned in the order of the view", async () => {
    const { client, sent } = clientOnFake();
    const fields = await client.recordViews.getDataFieldsOnView(demoIds.views.batches);
    expect(names(fields)).toEqual(["Purity (%)", "Synthesized on", "Spectrum"]);
    expect(sent()).toEqual(["GET /record_views", "GET /data_fields"]);
  });

  it("can be limited to one type", async () => {
    const { client } = clientOnFake();
    expect(names(await client.recordViews.getDataFieldsOnView(demoIds.views.batches, "date"))).toEqual([
      "Synthesized on",
    ]);
  });

  it("are empty for an unknown view and for a template", async () => {
    const { client } = clientOnFake();
    expect(await client.recordViews.getDataFieldsOnView("nowhere")).toEqual([]);
    expect(await client.recordViews.getDataFieldsOnView(demoIds.templates.staging)).toEqual([]);
  });

  it("omit computed columns and unknown fields", async () => {
    const { client } = clientAnswering(({ url }) =>
      Response.json(
        url.pathname === "/record_views"
          ? [
              {
                id: "v",
                view_fields: [{ lookup_field_id: "l" }, { data_field_id: "gone" }, { data_field_id: "d" }],
              },
            ]
          : [{ id: "d", field_name: "D" }],
      ),
    );
    expect(names(await client.recordViews.getDataFieldsOnView("v"))).toEqual(["D"]);
  });
});

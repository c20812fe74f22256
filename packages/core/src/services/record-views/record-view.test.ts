import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";
import { BadRequestError, KaleidoscopeResponseError } from "../../errors/index";
import { RecordView } from "./record-view";

/** A server with one view that responds to changes with `changed`, and to anything else with an empty list. */
async function viewAnswering(changed: object | null) {
  const { client, heard } = clientAnswering(({ method, url }) => {
    if (method === "PUT") return changed ? Response.json(changed) : new Response(null);
    if (url.pathname.startsWith("/records/")) return Response.json({ id: "r" });
    return Response.json(url.pathname === "/record_views" ? [{ id: "v", view_name: "Old", hue: 1 }] : []);
  });
  const [view] = await client.recordViews.getRecordViews();
  if (!view) throw new Error("no view");
  return { client, heard, view };
}

const transfer = { record_id: "r", key_field_name_to_value: { Batch: "1" } };

describe("extending a view", () => {
  it("sends the given body, and applies the response to this view", async () => {
    const { view, heard } = await viewAnswering({ id: "v2", view_name: "New", entity_slice_id: "s2" });
    await view.extendView({ new_key_field_name: "Batch", records_to_transfer: [transfer] });
    expect(heard.at(-1)).toMatchObject({
      method: "PUT",
      body: { new_key_field_name: "Batch", records_to_transfer: [transfer] },
    });
    expect(heard.at(-1)?.url.pathname).toBe("/record_views/v/add_key_field");
    expect(view.toJSON()).toMatchObject({
      id: "v2",
      view_name: "New",
      entity_slice_id: "s2",
      program_ids: [],
    });
    expect(view).not.toHaveProperty("hue");
  });

  it("does not change the view if the response is empty", async () => {
    const { view } = await viewAnswering(null);
    await view.extendView({ new_key_field_name: "Batch" });
    expect(view.view_name).toBe("Old");
  });

  it("invalidates views, fields, entity types and records", async () => {
    const { client, view, heard } = await viewAnswering(null);
    const readAll = () =>
      Promise.all([
        client.recordViews.getRecordViews(),
        client.entityFields.getKeyFields(),
        client.entityTypes.getTypes(),
        client.records.getRecordById("r"),
      ]);
    await readAll();
    await readAll();
    await view.extendView({ new_key_field_name: "Batch" });
    const before = heard.length;
    await readAll();
    expect(heard.length - before).toBe(4);
  });

  it("throws if the server rejects the request or the response is not a view", async () => {
    const { client } = clientOnFake();
    const [view] = await client.recordViews.getRecordViews();
    const refused = view?.extendView({ new_key_field_name: "" }) ?? Promise.resolve();
    expect(await errorOf(refused)).toBeInstanceOf(BadRequestError);
    const broken = await viewAnswering({});
    const update = broken.view.extendView({ new_key_field_name: "Batch" });
    expect(await errorOf(update)).toBeInstanceOf(KaleidoscopeResponseError);
  });
});

describe("replacing the key fields of a view", () => {
  it("returns the new view and does not change this one", async () => {
    const { view, heard } = await viewAnswering({ id: "v2", view_name: "New" });
    const body = {
      add_key_field_names: ["Batch"],
      remove_key_field_ids: [uuid(1)],
      records_to_transfer: [transfer],
    };
    const created = await view.replaceKeyFields(body);
    expect(heard.at(-1)?.url.pathname).toBe("/record_views/v/replace_key_fields");
    expect(heard.at(-1)?.body).toEqual(body);
    expect(created).toBeInstanceOf(RecordView);
    expect([created?.id, view.id, view.view_name]).toEqual(["v2", "v", "Old"]);
  });

  it("returns null for an empty response, and still invalidates the list", async () => {
    const { client, view, heard } = await viewAnswering(null);
    expect(await view.replaceKeyFields({})).toBeNull();
    await client.recordViews.getRecordViews();
    expect(heard.map(({ method }) => method)).toEqual(["GET", "PUT", "GET"]);
  });
});

import { describe, expect, it } from "vitest";
import { clientOnFake, errorOf } from "../../../test/support";

async function firstDashboard() {
  const { client, fake } = clientOnFake();
  const [dashboard] = await client.dashboards.getDashboards();
  if (!dashboard) throw new Error("the demo has dashboards");
  const last = () => fake.requests.at(-1);
  return { client, fake, dashboard, last };
}

describe("a dashboard", () => {
  it("returns, adds and removes categories", async () => {
    const { dashboard, last } = await firstDashboard();
    const before = await dashboard.getCategories();
    const input = { category_name: "Potency", operation_definition_ids: [], label_ids: [[]], field_ids: [] };
    const made = await dashboard.addCategory(input);
    expect(last()).toMatchObject({
      method: "POST",
      path: `/dashboards/${dashboard.id}/categories`,
      body: input,
    });
    expect(String(made)).toBe(`${made.id}:Potency`);
    expect(await dashboard.getCategories()).toHaveLength(before.length + 1);
    await dashboard.removeCategory(made.id);
    expect(last()).toMatchObject({
      method: "DELETE",
      path: `/dashboards/${dashboard.id}/categories/${made.id}`,
      body: {},
    });
    expect(await dashboard.getCategories()).toHaveLength(before.length);
  });

  it("adds a record once and removes it, on the object, on the server and in the list", async () => {
    const { client, fake, dashboard, last } = await firstDashboard();
    const record = fake.world.records.all().find(({ id }) => !dashboard.record_ids.includes(id));
    const id = String(record?.id);
    await dashboard.addRecord(id);
    expect(last()).toMatchObject({ path: `/dashboards/${dashboard.id}/records`, body: { record_id: id } });
    expect(dashboard.record_ids.filter((one) => one === id)).toHaveLength(1);
    const [fresh] = await client.dashboards.getDashboards();
    expect(fresh?.record_ids).toContain(id);
    await dashboard.removeRecord(id);
    expect(dashboard.record_ids).not.toContain(id);
    expect((await client.dashboards.getDashboards())[0]?.record_ids).not.toContain(id);
  });

  it("adds a record set and removes it", async () => {
    const { fake, dashboard, last } = await firstDashboard();
    const set = fake.world.recordSets.all().find(({ id }) => !dashboard.record_set_ids.includes(id));
    const id = String(set?.id);
    await dashboard.addSet(id);
    expect(last()).toMatchObject({ path: `/dashboards/${dashboard.id}/sets`, body: { set_id: id } });
    expect(dashboard.record_set_ids).toContain(id);
    await dashboard.removeSet(id);
    expect(last()).toMatchObject({ method: "DELETE", path: `/dashboards/${dashboard.id}/sets/${id}` });
    expect(dashboard.record_set_ids).not.toContain(id);
  });

  it("is unchanged if the server rejects the request", async () => {
    const { dashboard } = await firstDashboard();
    const before = [...dashboard.record_ids];
    await errorOf(dashboard.addRecord("no-such-record"));
    expect(await errorOf(dashboard.removeCategory("nope"))).toMatchObject({ name: "NotFoundError" });
    expect(dashboard.record_ids).toEqual(before);
  });
});

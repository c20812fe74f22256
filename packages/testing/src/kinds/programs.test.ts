import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { type Api, openApi } from "../test-support/api";

const titles = async (api: Api) => (await api.get<{ title: string }[]>("/programs")).map((row) => row.title);

it("lists programs in creation order, new ones last", async () => {
  const api = await openApi();
  const before = await titles(api);
  const made = await api.post<{ id: string }>("/programs", { title: "Apollo" });
  expect(made).toMatchObject({ id: expect.any(String), title: "Apollo", workspace_id: demoIds.workspace });
  expect(await titles(api)).toEqual([...before, "Apollo"]);
});

it("renames a program", async () => {
  const api = await openApi();
  const program = await api.put(`/programs/${demoIds.programs.btk}`, { title: "BTK, again" });
  expect(program).toMatchObject({ id: demoIds.programs.btk, title: "BTK, again" });
  expect(await titles(api)).toContain("BTK, again");
});

it.each([{}, { title: null }, { title: 5 }, { title: "  " }, { title: "T", titel: "T" }])(
  "rejects %j and changes nothing",
  async (body) => {
    const api = await openApi();
    const before = await titles(api);
    await expect(api.post("/programs", body)).rejects.toThrow(/^400 .*BAD_REQUEST.*titl?e/);
    await expect(api.put(`/programs/${demoIds.programs.btk}`, body)).rejects.toThrow(/^400/);
    expect(await titles(api)).toEqual(before);
  },
);

it("responds with 404 to an unknown program", async () => {
  const api = await openApi();
  await expect(api.put("/programs/nope", { title: "T" })).rejects.toThrow(/^404 .*NOT_FOUND.*nope/);
});

it("logs its writes in the workspace's events", async () => {
  const api = await openApi();
  await api.post("/programs", { title: "Apollo" });
  const [newest] = await api.get<object[]>("/workspaces/events");
  expect(newest).toMatchObject({ event_type: "program.created", is_bot: true });
});

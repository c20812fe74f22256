import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import type { Route } from "../engine/route";
import { dataFieldIds, keyFieldIds, recordIds, submissionIds } from "../seed/records/ids";
import { openApi } from "../test-support/api";
import { allKinds } from "./all-kinds";

const { registrationWithStaging } = demoIds.activities;

/** Something that exists for each parameter of a path, so that the body is what is refused. */
const PARAMS: Record<string, (path: string) => string> = {
  activityId: () => registrationWithStaging,
  operationId: () => registrationWithStaging,
  definitionId: () => demoIds.definitions.biochemicalAssay,
  fieldId: (path) => (path.startsWith("/key") ? keyFieldIds.compoundId : dataFieldIds.notes),
  recordId: () => recordIds.compound(1),
  viewId: () => demoIds.views.compounds,
  submissionId: () => submissionIds.validated,
  sourceId: () => "source",
};

/** What has no place in the demo workspace by these names is taken from the world. */
async function ask(route: Route): Promise<Response> {
  const api = await openApi();
  const { world } = api.fake;
  const first: Record<string, string | undefined> = {
    dashboardId: world.dashboards.all()[0]?.id,
    programId: world.programs.all()[0]?.id,
    importId: (
      await api.post<{ id: string }>("/imports", { data_json: [], operation_id: registrationWithStaging })
    ).id,
    propertyId: world.activities.all().flatMap(({ properties }) => properties as { id: string }[])[0]?.id,
    templateId: world.recordViews.all().find(({ is_template }) => is_template === true)?.id,
    fileId: world.files.all()[0]?.id,
  };
  const [handedOver] = world.registrationFiles.all();
  if (/registration_files|results$/.test(route.path) && route.path.includes(":fileId")) {
    Object.assign(first, { fileId: handedOver?.id, operationId: handedOver?.operation_id });
  }
  const path = route.path.replace(
    /:(\w+)/g,
    (_, name: string) => first[name] ?? PARAMS[name]?.(route.path) ?? name,
  );
  const body = JSON.stringify({ no_such_key: 1 });
  if (!route.multipart) {
    return api.send(path, { method: route.method, body, headers: { "content-type": "application/json" } });
  }
  const form = new FormData();
  form.append("body", body);
  form.append("file", new Blob(["x"]), "x.txt");
  return api.send(path, { method: route.method, body: form });
}

/** The API passes other keys of these through. */
const OPEN = new Set(["/activities/:activityId", "/activity_definitions/:definitionId"]);
const writes = allKinds
  .flatMap(({ routes }) => routes)
  .filter(({ method, path }) => method !== "GET" && !OPEN.has(path));

it.each(writes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "rejects an unknown body key: %s",
  async (_, route) => {
    const response = await ask(route);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining("no_such_key")]);
  },
);

it("gives each demo row an id of its own", () => {
  const ids = Object.values(demoIds)
    .flatMap((group) => (typeof group === "object" ? Object.values(group) : group))
    .filter((id) => typeof id === "string");
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

it("keeps the rows of a kind that World does not declare until a reset", async () => {
  const { fake } = await openApi();
  const widgets = fake.world.collection("widget");
  widgets.put({ id: "left" });
  expect(fake.world.collection("widget").get("left")).toEqual({ id: "left" });
  fake.reset();
  expect(widgets.size).toBe(0);
  expect(() => widgets.demand("left")).toThrow(/widget/);
});

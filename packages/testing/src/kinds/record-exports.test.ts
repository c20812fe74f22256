import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { dataFieldIds as d, entityTypeIds, recordIds } from "../seed/records/ids";
import { type Api, openApi } from "../test-support/api";
import { csvText } from "./record-exports";

const exportCsv = (api: Api, query: Record<string, string>) =>
  api.send(
    `/records/export/csv?${new URLSearchParams({ filename: "out.csv", entity_slice_id: entityTypeIds.compound, ...query })}`,
  );

const table = async (response: Response) =>
  (await response.text()).split("\r\n").map((line) => line.split(","));

it("has columns for the key fields and all data fields, and a row per record of the type", async () => {
  const api = await openApi();
  const response = await exportCsv(api, {});
  expect(response.headers.get("content-type")).toContain("text/csv");
  expect(response.headers.get("content-disposition")).toContain('filename="out.csv"');
  const [header = [], first = [], ...rest] = await table(response);
  expect(header.slice(0, 3)).toEqual(["Compound ID", "IC50 (nM)", "Hill slope"]);
  expect(header).toHaveLength(1 + api.fake.world.dataFields.size);
  expect(first.slice(0, 2)).toEqual(["HAL-0001", "41"]);
  expect(rest).toHaveLength(42);
});

it("has the columns of the requested view", async () => {
  const api = await openApi();
  const query = { record_view_id: demoIds.views.ownKrasIc50, operation_id: demoIds.activities.krasIc50 };
  const [header, first] = await table(await exportCsv(api, query));
  expect(header).toEqual(["Compound ID", "Common name", "SMILES", "IC50 (nM)", "Hill slope"]);
  expect(first).toEqual(["HAL-0001", "Aspirin", "CC(=O)Oc1ccccc1C(=O)O", "38.4", "1.02"]);
});

it("rejects a deleted view, and its columns", async () => {
  const api = await openApi();
  const id = demoIds.templates.ic50Results;
  const [column] = api.fake.world.recordViews.demand(id).view_fields as { id: string }[];
  await api.del(`/record_view_templates/${id}`);
  expect((await exportCsv(api, { record_view_id: id })).status).toBe(400);
  expect((await exportCsv(api, { view_field_ids: String(column?.id) })).status).toBe(400);
  const view_field_sorts = JSON.stringify([{ view_field_id: column?.id, descending: true }]);
  expect((await exportCsv(api, { view_field_sorts })).status).toBe(400);
});

it("has only the requested view fields, in that order", async () => {
  const api = await openApi();
  const columns = api.fake.world.recordViews.demand(demoIds.views.ownKrasIc50).view_fields as {
    id: string;
  }[];
  const ids = [columns[2]?.id, columns[0]?.id].join(",");
  const [header] = await table(await exportCsv(api, { view_field_ids: ids }));
  expect(header).toEqual(["Compound ID", "IC50 (nM)", "Common name"]);
});

it("accepts the filters and sorts of the search, also as one object", async () => {
  const api = await openApi();
  const rows = await table(
    await exportCsv(api, {
      record_view_id: demoIds.views.compounds,
      entity_field_filters: JSON.stringify({
        field_id: d.molecularWeight,
        filter_type: "is_greater_than",
        filter_prop: 480,
      }),
      entity_field_sorts: JSON.stringify([{ field_id: d.molecularWeight, descending: true }]),
    }),
  );
  expect(rows.slice(1, -1).map(([id]) => id)).toEqual(["HAL-0034", "HAL-0038"]);
});

it("quotes cells if necessary", async () => {
  const api = await openApi();
  const record = recordIds.compound(1);
  await api.post(`/records/${record}/values`, { field_id: d.commonName, content: 'Aspirin, "ASA"' });
  const text = await (
    await exportCsv(api, { search_text: "ASA", record_view_id: demoIds.views.ownKrasIc50 })
  ).text();
  expect(text).toContain('HAL-0001,"Aspirin, ""ASA""",');
});

it.each<Record<string, string>>([
  { filename: "" },
  { entity_slice_id: "" },
  { entity_slice_id: "nope" },
  { record_view_id: demoIds.views.batches },
  { view_field_ids: "nope" },
  { limit: "5" },
])("rejects %j", async (query) => {
  const api = await openApi();
  expect((await exportCsv(api, query)).status).toBe(400);
});

it("ends every line with CRLF, including the last", () => {
  expect(
    csvText([
      ["a", "b"],
      ["1", ""],
    ]),
  ).toBe("a,b\r\n1,\r\n");
});

it("quotes a cell with a comma, a quote or a line break, and doubles its quotes", () => {
  expect(csvText([['say "hi"', "a,b", "line\nbreak", "plain text"]])).toBe(
    '"say ""hi""","a,b","line\nbreak",plain text\r\n',
  );
});

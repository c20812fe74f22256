import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import { KaleidoscopeClient } from "../../client/kaleidoscope-client";
import {
  AmbiguousIdentifierError,
  InvalidArgumentError,
  UnresolvedIdentifierError,
} from "../../errors/index";
import type { Condition, FindQuery } from "./find-query";

const names = (records: readonly { record_identifier: string | null }[]) =>
  records.map(({ record_identifier }) => record_identifier);

const wrong = (query: unknown) => query as FindQuery;

describe("finding records", () => {
  it("takes names, and sends ids", async () => {
    const { client, fake, sent } = clientOnFake();
    const found = await client.records
      .find({
        type: "Compound",
        where: [
          ["IC50 (nM)", "<", 100],
          ["MW", ">=", 0],
        ],
        orderBy: ["IC50 (nM)", "asc"],
        limit: 3,
      })
      .toArray();
    const type = await client.entityTypes.getTypeByName("Compound");
    const ic50 = await client.entityFields.getDataFieldById("IC50 (nM)");
    const weight = await client.entityFields.getDataFieldById("MW");
    const ids = await client.records.searchRecords({
      entity_slice_id: type?.id,
      entity_field_filters: [
        { field_id: ic50?.id ?? "", filter_type: "is_less_than", filter_prop: 100 },
        { field_id: weight?.id ?? "", filter_type: "is_greater_than_equal", filter_prop: 0 },
      ],
      entity_field_sorts: [{ field_id: ic50?.id ?? "", descending: false }],
      limit: 3,
    });
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(ids).toHaveLength(3);
    const [first, second] = fake.requests.filter(({ path }) => path === "/records/search");
    expect(first?.query).toEqual(second?.query);
    expect(sent().filter((line) => line.includes("fields"))).toEqual(["GET /key_fields", "GET /data_fields"]);
    const numbers = await Promise.all(found.map((record) => record.getNumber("IC50 (nM)")));
    expect(numbers.every((number) => number && number.value < 100)).toBe(true);
  });

  it("accepts entities and ids, programs and activities", async () => {
    const { client } = clientOnFake();
    const [type] = await client.entityTypes.getTypes();
    const [program] = await client.programs.getPrograms();
    const field = await client.entityFields.getDataFieldById("MW");
    if (!type || !program || !field) throw new Error("the seed has changed");
    const byEntity = await client.records.resolveQuery({
      type,
      program,
      activity: demoIds.activities.krasIc50,
      where: [[field, ">", 100]],
      orderBy: [
        [field.id, "desc"],
        ["Compound ID", "asc"],
      ],
      text: "HAL",
    });
    const byName = await client.records.resolveQuery({
      type: String(type),
      program: String(program),
      activity: "KRAS G12D IC50, plate 1",
      where: [["MW", ">", 100]],
      orderBy: [
        ["MW", "desc"],
        ["Compound ID", "asc"],
      ],
      text: "HAL",
    });
    expect(byEntity).toEqual(byName);
    expect(byEntity).toMatchObject({ program_id: program.id, search_text: "HAL" });
    expect(names(await client.records.find({ type, where: [[field, ">", 100]] }).toArray())).not.toEqual([]);
  });

  it("sends nothing for criteria that are omitted", async () => {
    const { client, fake } = clientOnFake();
    await client.records.find({ type: undefined, where: [], orderBy: [], limit: undefined }).toArray();
    expect(fake.requests.find(({ path }) => path === "/records/search")?.query).toEqual({});
  });

  it("requests no batch after break", async () => {
    const { client, fake } = clientOnFake();
    for await (const _ of client.records.find({ type: "Compound" }, { batchSize: 4 })) break;
    expect(fake.requests.filter(({ path }) => path === "/records")).toHaveLength(1);
  });

  it("limits the records although the server returns more", async () => {
    const { client } = clientAnswering(({ url }) =>
      Response.json(
        url.pathname === "/records/search"
          ? ["a", "a", "b", "c"]
          : (url.searchParams.get("record_ids") ?? "").split(",").map((id) => ({ id })),
      ),
    );
    const found = await client.records.find({ limit: 2 }).toArray();
    expect(found.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(await client.records.find({ limit: 0 }).toArray()).toEqual([]);
  });
});

describe("a condition", () => {
  it.each<[Condition, string, unknown]>([
    [["IC50 (nM)", "<=", "100"], "is_less_than_equal", 100],
    [["IC50 (nM)", "=", 5], "is_equal", 5],
    [["IC50 (nM)", "!=", "5e1"], "is_not_equal", 50],
    [["Solubility (µM)", "=", ">200"], "is_equal", ">200"],
    [["Solubility (µM)", ">", 10], "is_greater_than", 10],
    [["Hit", "=", "true"], "is_equal", true],
    [["Hit", "!=", false], "is_not_equal", false],
    [["Notes", "=", "true"], "is_equal", "true"],
    [["Notes", "=", "100"], "is_equal", "100"],
    [["Tags", "=", ["a", "b"]], "is_equal", ["a", "b"]],
    [["Notes", "is_set"], "is_set", null],
    [["Synthesized on", "is_last_week"], "is_last_week", null],
    [["Synthesized on", "<", "2026-01-31"], "is_before", "2026-01-31"],
    [["Synthesized on", ">", "2026-01-31"], "is_after", "2026-01-31"],
    [["Synthesized on", "=", "2026-01-31"], "is_equal", "2026-01-31"],
    [["Synthesized on", "is_after_relative_day", "-7"], "is_after_relative_day", -7],
    [
      ["Synthesized on", "is_between", ["2026-01-01", "2026-02-01"]],
      "is_between",
      ["2026-01-01", "2026-02-01"],
    ],
    [["Compound ID", "starts_with", "HAL-00"], "starts_with", "HAL-00"],
    [["Compound ID", "is_in", ["HAL-0001"]], "is_in", ["HAL-0001"]],
  ])("%j is sent as %s %j", async (condition, filter_type, filter_prop) => {
    const { client } = clientOnFake();
    const { entity_field_filters } = await client.records.resolveQuery({ where: [condition] });
    expect(entity_field_filters).toEqual([expect.objectContaining({ filter_type, filter_prop })]);
    await client.records.find({ where: [condition] }).toArray(); // The server accepts it.
  });

  it.each<[unknown, RegExp]>([
    [["IC50 (nM)", "<<", 100], /unknown operator\. Use = != < <= > >= or a rule/],
    [["IC50 (nM)", "is_less_then", 100], /unknown operator/],
    [["IC50 (nM)", "toString", 100], /unknown operator/],
    [["IC50 (nM)"], /unknown operator/],
    [["IC50 (nM)", "<", "abc"], /takes a number/],
    [["IC50 (nM)", "<", ">100"], /takes a number/],
    [["IC50 (nM)", "<", Number.NaN], /takes a number/],
    [["IC50 (nM)", "<", undefined], /value is missing/],
    [["IC50 (nM)", "=", null], /use is_empty/],
    [["IC50 (nM)", "=", "n.d."], /holds numbers/],
    [["Hit", "<", 1], /boolean has no order/],
    [["Notes", ">", 1], /text has no order/],
    [["Hit", "=", "yes"], /holds true or false/],
    [["Synthesized on", "<=", "2026-01-31"], /no <= and >=/],
    [["Synthesized on", "<", "31.01.2026"], /takes a date/],
    [["Synthesized on", "=", 5], /holds dates/],
    [["Notes", "is_set", "x"], /takes no value/],
    [["Series", "is_in", "A"], /takes a list/],
    [["Notes", "=", "a", "b"], /expected \[field, operator, value\]/],
    [[], /expected \[field, operator, value\]/],
    ["Hit = true", /expected \[field, operator, value\]/],
  ])("%j is refused before the search is sent", async (condition, message) => {
    const { client, sent } = clientOnFake();
    const error = await errorOf(client.records.find(wrong({ where: [condition] })).toArray());
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error.message).toMatch(message);
    expect(sent()).not.toContain("GET /records/search");
  });
});

describe("a query that cannot be resolved", () => {
  it.each<[unknown, new (...args: never[]) => Error]>([
    [{ type: "Compounds" }, UnresolvedIdentifierError],
    [{ program: "Nobody's program" }, UnresolvedIdentifierError],
    [{ activity: "No such activity" }, UnresolvedIdentifierError],
    [{ where: [["IC 50", "<", 1]] }, UnresolvedIdentifierError],
    [{ orderBy: ["IC 50", "asc"] }, UnresolvedIdentifierError],
    [{ orderBy: ["MW", "ascending"] }, InvalidArgumentError],
    [{ orderBy: ["MW"] }, InvalidArgumentError],
    [{ orderBy: "MW" }, InvalidArgumentError],
    [{ where: "Hit = true" }, InvalidArgumentError],
    [{ where: ["Hit", "=", true] }, InvalidArgumentError],
    [{ order_by: ["MW", "asc"] }, InvalidArgumentError],
    [{ entity_slice_id: "x" }, InvalidArgumentError],
    [{ limit: -1 }, InvalidArgumentError],
    ["Compound", InvalidArgumentError],
  ])("%j sends no search", async (query, type) => {
    const { client, sent } = clientOnFake();
    expect(await errorOf(client.records.find(wrong(query)).toArray())).toBeInstanceOf(type);
    expect(sent()).not.toContain("GET /records/search");
  });

  it("names the ids of a key field and a data field with the same name", async () => {
    const { client } = clientAnswering(({ url }) =>
      Response.json([{ id: url.pathname === "/key_fields" ? "k" : "d", field_name: "Batch", is_key: true }]),
    );
    const error = await errorOf(client.records.find({ where: [["Batch", "=", "2"]] }).toArray());
    expect(error).toBeInstanceOf(AmbiguousIdentifierError);
    expect(error).toMatchObject({ candidateIds: ["k", "d"] });
  });

  it("finds a field that is newer than the cached lists", async () => {
    const { client, fake } = clientOnFake();
    await Promise.all([client.entityFields.getDataFields(), client.entityFields.getKeyFields()]);
    const { url, fetch } = fake;
    const colleague = new KaleidoscopeClient({ url, fetch, clientId: "demo", clientSecret: "demo" });
    const field = await colleague.entityFields.getOrCreateDataField("LogD", "number");
    const { entity_field_filters } = await client.records.resolveQuery({ where: [["LogD", ">", 2]] });
    expect(entity_field_filters).toMatchObject([{ field_id: field.id }]);
  });
});

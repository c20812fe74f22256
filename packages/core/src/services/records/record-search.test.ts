import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";
import { BadRequestError, InvalidArgumentError, KaleidoscopeResponseError } from "../../errors/index";
import { FilterRuleType, FilterRuleTypeEnum } from "../filter-rules";

describe("searching records", () => {
  it("sends strings unchanged and everything else as JSON", async () => {
    const { client, heard } = clientAnswering(() => Response.json(["a", "b"]));
    const filter = { field_id: uuid(1), filter_type: FilterRuleTypeEnum.IS_EQUAL, filter_prop: "S" };
    const ids = await client.records.searchRecords({
      entity_slice_id: "s",
      search_text: "a b",
      limit: 25,
      identifier_ids: ["i"],
      entity_field_filters: [filter],
      entity_field_sorts: undefined,
      program_id: null,
    });
    expect(ids).toEqual(["a", "b"]);
    expect(heard[0]?.url.pathname).toBe("/records/search");
    expect(Object.fromEntries(heard[0]?.url.searchParams ?? [])).toEqual({
      entity_slice_id: "s",
      search_text: "a b",
      limit: "25",
      identifier_ids: '["i"]',
      entity_field_filters: JSON.stringify([filter]),
      program_id: "null",
    });
  });

  it("works without a query, and is never cached", async () => {
    const { client, heard } = clientAnswering(() => Response.json([]));
    await client.records.searchRecords();
    await client.records.searchRecords();
    expect(heard.map(({ url }) => url.pathname + url.search)).toEqual(["/records/search", "/records/search"]);
  });

  it("finds records by their values", async () => {
    const { client } = clientOnFake();
    const name = await client.entityFields.getDataFieldById("Common name");
    const ids = await client.records.searchRecords({
      entity_field_filters: [{ field_id: name?.id ?? "", filter_type: "starts_with", filter_prop: "Ibup" }],
    });
    expect((await client.records.getRecordsByIds(ids)).map(String)).toContain("HAL-0003");
  });

  it("returns an empty list for an empty response", async () => {
    const { client } = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await client.records.searchRecords()).toEqual([]);
  });

  it("throws if the server rejects the request or the response is not a list", async () => {
    const { client } = clientOnFake();
    expect(await errorOf(client.records.searchRecords({ limit: -1 }))).toBeInstanceOf(BadRequestError);
    const odd = clientAnswering(() => Response.json({ ids: [] }));
    expect(await errorOf(odd.client.records.searchRecords())).toBeInstanceOf(KaleidoscopeResponseError);
  });

  it("supports 38 rules, and views support two more, under either of kalbio's names", () => {
    expect(Object.keys(FilterRuleTypeEnum)).toHaveLength(40);
    expect(FilterRuleType).toBe(FilterRuleTypeEnum);
    for (const [member, value] of Object.entries(FilterRuleTypeEnum))
      expect(member.toLowerCase()).toBe(value);
  });
});

describe("iterating over records", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const library = () =>
    clientAnswering(({ url }) =>
      Response.json(
        url.pathname === "/records/search"
          ? ids
          : (url.searchParams.get("record_ids") ?? "").split(",").map((id) => ({ id })),
      ),
    );

  it("yields every matching record, in the order of the search", async () => {
    const { client, heard } = library();
    const seen: string[] = [];
    for await (const record of client.records.iterate({ search_text: "x" }, { batchSize: 2 }))
      seen.push(record.id);
    expect(seen).toEqual(ids);
    expect(heard[0]?.url.search).toBe("?search_text=x");
    expect(heard.slice(1).map(({ url }) => url.searchParams.get("record_ids"))).toEqual(["a,b", "c,d", "e"]);
  });

  it("prefetches exactly one batch", async () => {
    const { client, heard } = library();
    for await (const record of client.records.iterate({}, { batchSize: 1 })) {
      expect(record.id).toBe("a");
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toHaveLength(3);
  });

  it("throws at the batch that fails", async () => {
    const { client } = clientAnswering(({ url }) => {
      if (url.pathname === "/records/search") return Response.json(ids);
      if (url.searchParams.get("record_ids") === "c") return new Response(null, { status: 400 });
      return Response.json([{ id: url.searchParams.get("record_ids") }]);
    });
    const seen: string[] = [];
    const walk = async () => {
      for await (const record of client.records.iterate({}, { batchSize: 1 })) seen.push(record.id);
    };
    expect(await errorOf(walk())).toBeInstanceOf(BadRequestError);
    expect(seen).toEqual(["a", "b"]);
  });

  it("ignores an error that occurs after the loop has ended", async () => {
    const { client } = clientAnswering(({ url }) => {
      if (url.pathname === "/records/search") return Response.json(["a", "b"]);
      if (url.searchParams.get("record_ids") === "b") return new Response(null, { status: 400 });
      return Response.json([{ id: "a" }]);
    });
    for await (const _ of client.records.iterate({}, { batchSize: 1 })) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it("stops when the caller's signal aborts", async () => {
    const { client } = library();
    const controller = new AbortController();
    const walk = async () => {
      for await (const _ of client.records.iterate({}, { batchSize: 1, signal: controller.signal }))
        controller.abort(new Error("enough"));
    };
    expect((await errorOf(walk())).message).toBe("enough");
  });

  it("rejects a batch size of 0", async () => {
    const { client } = library();
    const step = client.records.iterate({}, { batchSize: 0 }).toArray();
    expect(await errorOf(step)).toBeInstanceOf(InvalidArgumentError);
  });
});

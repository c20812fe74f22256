import { describe, expect, it } from "vitest";
import type { Column } from "./column";
import { hrefOf, type RecordsQuery, readQuery, searchOf } from "./query";

const fields: Column[] = [
  { id: "mw", name: "MW", type: "number", isKey: false },
  { id: "name", name: "Common name", type: "text", isKey: false },
];

const nothing = readQuery({});

describe("an address of the records page", () => {
  it("asks for everything if the query is empty", () => {
    expect(nothing).toEqual({ type: "", text: "", filters: [], sort: null, limit: null, mode: "proxy" });
    expect(hrefOf(nothing)).toBe("/records");
  });

  it("says all that was asked, so that it can be sent to a colleague", () => {
    const query: RecordsQuery = {
      type: "compound",
      text: "KRAS & co",
      filters: [
        { fieldId: "mw", rule: "is_between", value: "300, 500" },
        { fieldId: "name", rule: "includes", value: "a~b" },
      ],
      sort: { fieldId: "mw", descending: true },
      limit: 20,
      mode: "token",
    };
    const search = new URL(hrefOf(query), "http://demo").searchParams;
    expect(readQuery({ ...Object.fromEntries(search), filter: search.getAll("filter") })).toEqual(query);
  });

  it("takes one more filter from a form that was sent without scripts", () => {
    const params = { filter: "mw~is_set~", field: "name", rule: "includes", value: "inib" };
    expect(readQuery(params).filters).toEqual([
      { fieldId: "mw", rule: "is_set", value: "" },
      { fieldId: "name", rule: "includes", value: "inib" },
    ]);
  });

  it("is read as far as it makes sense", () => {
    const { filters, limit, mode } = readQuery({ filter: ["~is_set~", "mw"], limit: "-3", mode: "secret" });
    expect([filters, limit, mode]).toEqual([[], null, "proxy"]);
  });
});

describe("a search", () => {
  it("says only what is asked", () => {
    expect(searchOf(nothing, "compound", fields)).toEqual({ entity_slice_id: "compound" });
  });

  it("has the filters, the order and the words in the names of the API", () => {
    const query = readQuery({
      filter: "mw~is_between~300, 500",
      sort: "mw",
      order: "down",
      text: "kinase",
      limit: "20",
    });
    expect(searchOf(query, "compound", fields)).toEqual({
      entity_slice_id: "compound",
      entity_field_filters: [{ field_id: "mw", filter_type: "is_between", filter_prop: ["300", "500"] }],
      entity_field_sorts: [{ field_id: "mw", descending: true }],
      search_text: "kinase",
      limit: 20,
    });
  });

  it("leaves out what the workspace has no field for", () => {
    const query = readQuery({ filter: "gone~is_set~", sort: "gone" });
    expect(searchOf(query, "compound", fields)).toEqual({ entity_slice_id: "compound" });
  });
});

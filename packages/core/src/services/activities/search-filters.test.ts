import { describe, expect, it } from "vitest";
import { searchQuery } from "./search-filters";

describe("the query of a search", () => {
  it("sends plain lists as JSON, and wraps three lists in another one", () => {
    const filters = {
      activity_types: ["task"],
      definition_ids: ["d"],
      record_ids: [],
      statuses: ["in progress", "custom"],
      label_ids: ["l"],
      assigned_user_ids: [],
    };
    expect(searchQuery(filters)).toEqual({
      activity_types: '["task"]',
      definition_ids: '["d"]',
      record_ids: "[]",
      statuses: '[["in progress","custom"]]',
      label_ids: '[["l"]]',
      assigned_user_ids: "[[]]",
    });
  });

  it("sends strings unchanged, including empty ones, and numbers as decimals", () => {
    const filters = { search_text: "", created_by: "u", completed_behavior: "hide-all", limit: 0 };
    expect(searchQuery(filters)).toEqual({ ...filters, limit: "0" });
  });

  it("sends a parent of null as the text null, and omits every other null", () => {
    expect(searchQuery({ parent_id: null, search_text: null, statuses: null, limit: null })).toEqual({
      parent_id: "null",
    });
    expect(searchQuery({ parent_id: undefined, statuses: undefined })).toEqual({});
    expect(searchQuery({ parent_id: "p" })).toEqual({ parent_id: "p" });
  });
});

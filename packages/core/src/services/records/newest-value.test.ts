import { describe, expect, it } from "vitest";
import { clientAnswering } from "../../../test/support";
import type { JsonValue } from "../../util/json";
import { microseconds, newestContent, type ValueFilter } from "./newest-value";

interface Sketch {
  content: JsonValue;
  at?: string | null;
  of?: string | null;
  activity?: string;
  view?: string;
}

/** Returns the newest content among these values of one field. */
async function newestOf(values: Sketch[], filter: ValueFilter = {}, identifier_ids: string[] = []) {
  const { client } = clientAnswering(() =>
    Response.json({
      id: "me",
      identifier_ids,
      record_values: {
        f: values.map(({ content, at, of = "me", activity, view }, index) => ({
          id: `v${index}`,
          content,
          created_at: at ?? null,
          record_id: of,
          operation_id: activity,
          record_view_id: view,
        })),
      },
    }),
  );
  const record = await client.records.getRecordById("me");
  if (!record) throw new Error("no record");
  return newestContent(record, "f", filter);
}

describe("the value that counts", () => {
  it("is the newest, at any position", async () => {
    expect(
      await newestOf([
        { content: "old", at: "2025-10-20T16:00:00.000Z" },
        { content: "new", at: "2025-10-21T16:00:00.000Z" },
      ]),
    ).toBe("new");
  });

  it("is compared to the microsecond, across both time formats", async () => {
    expect(
      await newestOf([
        { content: "first", at: "2025-10-20T16:04:42.917Z" },
        { content: "second", at: "2025-10-20T16:04:42.91798+00:00" },
        { content: "third", at: "2025-10-20T16:04:42.917987+00:00" },
        { content: "earlier, in another zone", at: "2025-10-20T17:04:42.917986+01:00" },
      ]),
    ).toBe("third");
  });

  it("is the first of equally old values", async () => {
    const at = "2025-10-20T16:04:42.917Z";
    expect(
      await newestOf([
        { content: 1, at },
        { content: 2, at: "2025-10-20T16:04:42.917000+00:00" },
      ]),
    ).toBe(1);
  });

  it("has a date, unless no value has one", async () => {
    expect(await newestOf([{ content: "undated" }, { content: "dated", at: "1999-01-01T00:00:00Z" }])).toBe(
      "dated",
    );
    expect(await newestOf([{ content: "a" }, { content: "b" }])).toBe("a");
  });

  it("may be false, zero or empty", async () => {
    expect(await newestOf([{ content: false }])).toBe(false);
    expect(await newestOf([{ content: 0 }])).toBe(0);
    expect(await newestOf([{ content: "" }])).toBe("");
  });

  it("is null if no value matches, and for a key field", async () => {
    expect(await newestOf([])).toBeNull();
    expect(await newestOf([{ content: "HAL-1", of: null }], {}, ["v0"])).toBeNull();
  });
});

describe("the matching values", () => {
  const values: Sketch[] = [
    { content: "sub, A", at: "2025-01-05T00:00:00Z", of: "sub", activity: "A" },
    { content: "own, B, view", at: "2025-01-04T00:00:00Z", activity: "B", view: "V" },
    { content: "own, A", at: "2025-01-03T00:00:00Z", activity: "A" },
    { content: "own", at: "2025-01-02T00:00:00Z" },
    { content: "nobody's", at: "2025-01-01T00:00:00Z", of: null },
  ];

  it("include the record's own, of any activity", async () => {
    expect(await newestOf(values)).toBe("own, B, view");
  });

  it("include those of an activity, and those without a record", async () => {
    expect(await newestOf(values, { activityId: "A" })).toBe("own, A");
    expect(await newestOf(values, { activityId: "C" })).toBe("nobody's");
  });

  it("include those of sub-records, or only those of one", async () => {
    expect(await newestOf(values, { includeSubRecordValues: true })).toBe("sub, A");
    expect(await newestOf(values, { subRecordId: "sub" })).toBe("sub, A");
    expect(await newestOf(values, { subRecordId: "other", includeSubRecordValues: true })).toBeNull();
  });

  it("can be limited to one view", async () => {
    expect(await newestOf(values, { recordViewId: "V" })).toBe("own, B, view");
    expect(await newestOf(values, { recordViewId: "W" })).toBeNull();
    expect(await newestOf(values, { recordViewId: "V", activityId: "A" })).toBeNull();
  });
});

describe("a time in microseconds", () => {
  it("reads times without an offset as UTC, and dates alone", () => {
    expect(microseconds("2025-10-20T16:04:42.5")).toBe(microseconds("2025-10-20T16:04:42.500000+00:00"));
    expect(microseconds("2025-10-20")).toBe(microseconds("2025-10-20T00:00:00Z"));
  });

  it("sorts invalid times before all others", () => {
    for (const text of [null, undefined, "", "soon"])
      expect(microseconds(text)).toBe(Number.NEGATIVE_INFINITY);
  });
});

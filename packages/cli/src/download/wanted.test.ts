import type { Activity } from "@kal/node";
import { describe, expect, it } from "vitest";
import { wantedFiles } from "./wanted";

const reference = (file_id: string, file_name?: string) => ({ file_id, file_name });
const property = (content: unknown, field_type = "file") => ({
  field_type,
  property_name: "Raw data",
  content,
});
const activity = {
  id: "activity",
  title: "Assay",
  properties: [
    property([reference("one", "one.csv"), reference("two")]),
    property(reference("one", "again.csv")),
    property("no reference"),
    property(reference("no file"), "text"),
  ],
} as unknown as Activity;

describe("the files wanted", () => {
  it("are all that an activity names, each once", () => {
    expect(wantedFiles([], activity)).toEqual([
      { fileId: "one", activityId: "activity", filename: "again.csv" },
      { fileId: "two", activityId: "activity", filename: "two" },
    ]);
  });

  it("are those named, under the name given, else the activity's, else their id", () => {
    expect(wantedFiles(["one", "two=a=b.csv", "three"], activity).map(({ filename }) => filename)).toEqual([
      "again.csv",
      "a=b.csv",
      null,
    ]);
    expect(wantedFiles(["one"], null)).toEqual([{ fileId: "one", activityId: null, filename: null }]);
  });

  it("get different names where the activity has several of one name", () => {
    const alike = {
      ...activity,
      properties: [
        property([
          reference("one", "data.csv"),
          reference("two", "Data.csv"),
          reference("three", "data (1).csv"),
        ]),
        property(reference("four", "data.csv")),
      ],
    } as unknown as Activity;
    const names = ["data.csv", "Data (1).csv", "data (1) (1).csv", "data (2).csv"];
    expect(wantedFiles([], alike).map(({ filename }) => filename)).toEqual(names);
    expect(wantedFiles(["four", "one"], alike).map(({ filename }) => filename)).toEqual([names[3], names[0]]);
  });

  it("must be said", () => {
    expect(() => wantedFiles([], null)).toThrow("--activity");
    expect(() => wantedFiles(["=name.csv"], null)).toThrow("<id>=<name>");
    expect(() => wantedFiles([], { ...activity, properties: [] } as unknown as Activity)).toThrow(
      "names no file",
    );
  });
});

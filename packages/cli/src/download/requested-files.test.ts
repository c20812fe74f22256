import type { Activity } from "@kal/node";
import { describe, expect, it } from "vitest";
import { requestedFiles } from "./requested-files";

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
    property("not a reference"),
    property(reference("no file"), "text"),
  ],
} as unknown as Activity;

describe("requestedFiles", () => {
  it("returns all files of an activity, each once", () => {
    expect(requestedFiles([], activity)).toEqual([
      { fileId: "one", activityId: "activity", filename: "again.csv" },
      { fileId: "two", activityId: "activity", filename: "two" },
    ]);
  });

  it("uses the name on the command line, else the activity's, else the id", () => {
    expect(requestedFiles(["one", "two=a=b.csv", "three"], activity).map(({ filename }) => filename)).toEqual(
      ["again.csv", "a=b.csv", null],
    );
    expect(requestedFiles(["one"], null)).toEqual([{ fileId: "one", activityId: null, filename: null }]);
  });

  it("renames files whose names are equal in an activity", () => {
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
    expect(requestedFiles([], alike).map(({ filename }) => filename)).toEqual(names);
    expect(requestedFiles(["four", "one"], alike).map(({ filename }) => filename)).toEqual([
      names[3],
      names[0],
    ]);
  });

  it("throws if there are no files, or if an argument is not valid", () => {
    expect(() => requestedFiles([], null)).toThrow("--activity");
    expect(() => requestedFiles(["=name.csv"], null)).toThrow("<id>=<name>");
    expect(() => requestedFiles([], { ...activity, properties: [] } as unknown as Activity)).toThrow(
      "has no files",
    );
  });
});

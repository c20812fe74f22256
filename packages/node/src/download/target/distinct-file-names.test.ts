import { describe, expect, it } from "vitest";
import { distinctFileNames } from "./distinct-file-names";

const namesOf = (...filenames: (string | null)[]) =>
  distinctFileNames(filenames.map((filename, index) => ({ fileId: `id-${index}`, filename }))).map(
    ({ filename }) => filename,
  );

describe("distinctFileNames", () => {
  it("numbers names that are equal once made safe, in list order", () => {
    expect(namesOf("plate1/data.csv", "plate2/data.csv", "..\\data.csv")).toEqual([
      "data.csv",
      "data (1).csv",
      "data (2).csv",
    ]);
    expect(namesOf("a:b.csv", "a?b.csv", "a_b.csv")).toEqual(["a_b.csv", "a_b (1).csv", "a_b (2).csv"]);
  });

  it("ignores case and the Unicode form of accents", () => {
    expect(namesOf("Data.CSV", "data.csv")).toEqual(["Data.CSV", "data (1).csv"]);
    expect(namesOf("\u00e9.csv", "e\u0301.csv")).toEqual(["\u00e9.csv", "e\u0301 (1).csv"]);
    expect(namesOf("Straße.csv", "STRASSE.csv")).toEqual(["Straße.csv", "STRASSE (1).csv"]);
  });

  it("skips numbers that other files already have", () => {
    expect(namesOf("a.csv", "a (1).csv", "a.csv")).toEqual(["a.csv", "a (1).csv", "a (2).csv"]);
    expect(namesOf("a.csv", "a.csv", "a (1).csv")).toEqual(["a.csv", "a (1).csv", "a (1) (1).csv"]);
  });

  it("falls back to the ids, and keeps the files' other properties", () => {
    expect(namesOf(null, "..", "")).toEqual(["id-0", "id-1", "id-2"]);
    expect(distinctFileNames([{ fileId: "id", property: "Raw data" }])).toEqual([
      { fileId: "id", property: "Raw data", filename: "id" },
    ]);
  });

  it("stays fast for thousands of equal names", () => {
    const names = namesOf(...Array.from({ length: 20_000 }, () => "data.csv"));
    expect(names.at(-1)).toBe("data (19999).csv");
    expect(new Set(names).size).toBe(20_000);
  });
});

import { expect, it } from "vitest";
import { parseCsv } from "@/features/files/parse-csv";
import { readCsv } from "@/features/import/csv-file";
import { normalizeLineEndings } from "./normalize-line-endings";

const IDS = ["HAL-1", "HAL-2", "HAL-3"];

it.each([
  "id\r\nHAL-1\nHAL-2\nHAL-3\n",
  "id\nHAL-1\r\nHAL-2\r\nHAL-3",
  "id\rHAL-1\nHAL-2\r\nHAL-3\r",
  '"id"\r\n"HAL-1"\nHAL-2\r"HAL-3"',
])("reads three rows from %j", (text) => {
  expect(readCsv("a.csv", text).rows.map(({ cells }) => cells[0])).toEqual(IDS);
  expect(parseCsv(text).rows.map((cells) => cells[0])).toEqual(IDS);
});

it.each([
  ["a\r\nb\rc\nd", "a\nb\nc\nd"],
  ['a,"x\r\ny"\r\nb,"\r"', 'a,"x\r\ny"\nb,"\r"'],
  ['"say ""\r\n"" here"\r\nb', '"say ""\r\n"" here"\nb'],
  ['5" plate\r\n6" plate\r\n', '5" plate\n6" plate\n'],
  ['""\r\n"a"\r\n', '""\n"a"\n'],
])("keeps line breaks in quoted cells of %j", (text, expected) => {
  expect(normalizeLineEndings(text)).toBe(expected);
});

import Papa from "papaparse";
import { expect, it } from "vitest";
import type { ActivityRow } from "@/lib/activities";
import { activitiesCsv } from "./activities-csv";

const csvOf = (title: string) =>
  activitiesCsv([
    {
      title,
      externalId: null,
      type: "task",
      status: "to do",
      programs: [],
      due: null,
    } as unknown as ActivityRow,
  ]);
const titleIn = (csv: string) => Papa.parse<string[]>(csv).data[1]?.[0];

it.each([
  "=1+1",
  "+1+1",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "\u00a0=1",
  '"=1"',
  "＝1+1",
  "-",
  "-1e",
  "+1-800",
  "--1",
  "-2.5.1",
  "-2.5\n=1",
])("turns %j into text for a spreadsheet", (title) => {
  expect(titleIn(csvOf(title))).toBe(`'${title}`);
});

it.each([
  "-2.5",
  "+3",
  "1e-3",
  "-1E+6",
  "-.5",
  "5.",
  "KRAS G12D, plate 1",
  "a=b",
  "2,2'-bipyridine",
  'HS-1,5" tube',
  "",
])("leaves %j as it is", (title) => {
  expect(titleIn(csvOf(title))).toBe(title);
});

it("ends each line with CRLF", () => {
  expect(csvOf("Plate 1")).toBe("Title,External id,Type,Status,Programs,Due\r\nPlate 1,,Task,to do,,\r\n");
});

it("takes time in proportion to a title's length", () => {
  const start = performance.now();
  for (const piece of [" ", '"', "1", "-", " '"]) csvOf(`${piece.repeat(200_000)}x`);
  expect(performance.now() - start).toBeLessThan(10_000);
});

import { describe, expect, it } from "vitest";
import { titleOf } from "@/components/shell/titles";
import type { ActivityRow } from "@/lib/activities";
import { measuredNumber } from "@/lib/measured-number";
import { activitiesCsv } from "./activities/activities-csv";
import { propertyContent } from "./activity/property-content";
import { parseCsv } from "./files/parse-csv";
import { parseSdf } from "./files/parse-sdf";
import { checkCell } from "./import/check-cell";
import { readCsv } from "./import/csv-file";
import { guessMapping } from "./import/guess-mapping";

const LENGTH = 100_000;
const long = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length));
const texts = [
  "1",
  ".",
  "1.",
  "e1",
  " ",
  "\t",
  "\n",
  ">",
  "<",
  "> <",
  ">\n",
  "(",
  "[",
  "([",
  '"',
  "a,",
  "a;",
  "$$$$",
  "/",
  "-",
  "“",
  "a@",
  "1e",
  "5,",
].map(long);
const field = { id: "field", name: long("("), type: "number", isKey: false };

const row = {
  id: "1",
  type: "task",
  status: "",
  programs: [],
  labels: [],
  due: null,
} as unknown as ActivityRow;

/** Everything that reads what a person types or a file holds. */
const readers: Record<string, (text: string) => unknown> = {
  measuredNumber,
  parseSdf: (text) => parseSdf(`name\n\n\n\nM  END\n>${text}\n`),
  parseCsv,
  readCsv: (text) => readCsv("long.csv", `${text}\n${text}`),
  guessMapping: (text) => guessMapping([text, `${text})`], [field as never]),
  titleOf: (text) => titleOf(`/${text}/`),
  activitiesCsv: (text) => activitiesCsv([{ ...row, title: text, externalId: text }]),
  number: (text) => checkCell("number", `${text}x`),
  "qualified number": (text) => checkCell("qualified-number", `>${text}x`),
  date: (text) => checkCell("date", text),
  list: (text) => checkCell("multiselect", text),
  property: (text) => [propertyContent("number", `${text}x`), propertyContent("URL", text)],
};

function milliseconds(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** What it takes to look at every character a few times, on this machine and now. */
const baseline = Math.max(
  ...texts.map((text) =>
    milliseconds(() =>
      Array.from(text, (one) => one.codePointAt(0))
        .join()
        .split(","),
    ),
  ),
);

describe("the time for a long text grows with its length alone", () => {
  it.each(Object.entries(readers))("%s", (_, read) => {
    const bound = 250 + 20 * baseline;
    for (const text of texts)
      expect(
        milliseconds(() => read(text)),
        `${JSON.stringify(text.slice(0, 8))}…`,
      ).toBeLessThan(bound);
  });
});

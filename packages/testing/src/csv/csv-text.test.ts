import { expect, it } from "vitest";
import { csvText } from "./csv-text";

it("ends every line with CRLF, the last one too", () => {
  expect(
    csvText([
      ["a", "b"],
      ["1", ""],
    ]),
  ).toBe("a,b\r\n1,\r\n");
});

it("quotes a cell that holds a comma, a quote or a line break, and doubles its quotes", () => {
  expect(csvText([['say "hi"', "a,b", "line\nbreak", "plain text"]])).toBe(
    '"say ""hi""","a,b","line\nbreak",plain text\r\n',
  );
});

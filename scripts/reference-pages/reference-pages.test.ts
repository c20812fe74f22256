import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../root";
import { firstSentence } from "./docstring";
import { referencePages } from "./pages";

const pages = referencePages(root);

test.each(pages)("$path is up to date", ({ path, text }) => {
  expect(readFileSync(join(root, path), "utf8"), "run `npx tsx scripts/reference-pages.ts`").toBe(text);
});

test("the API index lists the methods of each service with their endpoints", () => {
  const text = pages.find(({ path }) => path.endsWith("api.md"))?.text;
  expect(text).toMatch(/^\| `getPrograms\(\)` +\| `GET \/programs` +\| \S/m);
  expect(text).toMatch(/## `client\.files`[^#]*`downloadFile\(\)`[^#]*`openFile\(\)`/);
  expect(text).not.toMatch(/resolveActivityId|`core\(\)`/);
});

test("the options page lists types, defaults and environment variables", () => {
  const text = pages.find(({ path }) => path.endsWith("options.md"))?.text;
  expect(text).toMatch(/^\| `timeoutMs` +\| `number` +\| 10,000 +\| Milliseconds/m);
  expect(text).toMatch(/^\| `clientId` .*Environment: `KALEIDOSCOPE_API_CLIENT_ID`/m);
  expect(text).toMatch(/^\| `proxyUrl` +\| `string` +\| required/m);
  expect(text).not.toMatch(/`met`/);
});

test("a sentence ends at a dot that is outside of code and followed by a space", () => {
  expect(firstSentence("Reads `a. b` in 1.5 s. Then more.")).toBe("Reads `a. b` in 1.5 s.");
  expect(firstSentence("No end")).toBe("No end");
});

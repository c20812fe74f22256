import { expect, test } from "vitest";
import { root } from "../root";
import { sampleRepository } from "../sample-repository";
import { syncedPages } from "./synced-pages";

test("the code on every page is in sync with its example", async () => {
  const stale = (await syncedPages(root)).filter(({ text, synced }) => text !== synced);
  expect(
    stale.map(({ path }) => path),
    "run `npx tsx scripts/snippets.ts`",
  ).toStrictEqual([]);
});

const example = [
  "import { a } from 'a';",
  "  // #region two",
  "  const two = 2;",
  "    // #region inner",
  "    two;",
  "    // #endregion inner",
  "  // #endregion two",
].join("\n");

const synced = async (page: string) => {
  const files = {
    "README.md": page,
    "docs/examples/a.ts": example,
    "docs/examples/b.sh": "# region c\nls\n# endregion c",
  };
  const [first] = await syncedPages(await sampleRepository(files));
  return first?.synced;
};

test("a region is shown without its marks, those inside it, and its indent", async () => {
  expect(await synced("Hi.\n\n<!-- snippet: examples/a.ts#two -->\n\nMore.\n")).toBe(
    "Hi.\n\n<!-- snippet: examples/a.ts#two -->\n\n```ts\nconst two = 2;\n  two;\n```\n\nMore.\n",
  );
  expect(await synced("<!-- snippet: examples/b.sh#c -->\n")).toContain("```sh\nls\n```");
});

test("old code is replaced, other code on the page stays", async () => {
  const page = "<!-- snippet: examples/a.ts#inner -->\n\n```ts\nold;\n```\n\n```ts\nother;\n```\n";
  expect(await synced(page)).toBe(page.replace("old;", "two;"));
});

test("a region that does not exist is an error that names it", async () => {
  await expect(synced("<!-- snippet: examples/a.ts#three -->\n")).rejects.toThrow(
    /a\.ts has no region "three"/,
  );
});

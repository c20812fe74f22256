import { expect, test } from "vitest";
import { print } from "../problem";
import { root } from "../root";
import { sampleRepository } from "../sample-repository";
import { findFiles } from "../test/find-files";
import { deadLinks } from "./dead-links";

test("every link of a page leads somewhere when the page is read on GitHub", async () => {
  const pages = await findFiles(root, /^\/(?!docs\/reference\/|.*CHANGELOG|\.changeset\/).*\.md$/);
  expect(pages.flatMap((path) => deadLinks(root, path)).map(print)).toStrictEqual([]);
});

const found = async (page: string) => {
  const folder = await sampleRepository({ "docs/a.md": page, "docs/b.md": "# B\n\n## The user's `disk`\n" });
  return deadLinks(folder, "docs/a.md").map(print);
};

test("links to a file, a heading, a folder and another site are in order", async () => {
  const good =
    "[b](b.md) [disk](b.md#the-users-disk) [here](#a) [folder](../docs) [site](https://kal.test/x)\n\n# A\n";
  expect(await found(good)).toStrictEqual([]);
});

test("links to no file, no heading, and from the root are found in their line", async () => {
  expect(await found("# A\n\n[c](c.md)\n[d](b.md#disk)\n[e](/b)\n")).toStrictEqual([
    "docs/a.md:3 c.md leads to no file",
    "docs/a.md:4 b.md#disk leads to no heading of the file",
    "docs/a.md:5 /b starts at the root: make it relative, so that it works on GitHub",
  ]);
});

test("code that looks like a link is none", async () => {
  expect(await found("`a[0](/b)`\n\n```ts\nlist[0](c)\n```\n")).toStrictEqual([]);
});

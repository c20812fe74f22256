import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";
import { filesBelow, site } from "./pages";

const dist = join(site, ".vitepress", "dist");
if (!existsSync(dist)) throw new Error("The site is not built: pnpm --filter @kal/docs build");

const pages = filesBelow(dist)
  .filter((path) => path.endsWith(".html") && !path.endsWith("404.html"))
  .map((path) => ({ path: relative(dist, path), html: readFileSync(path, "utf8") }));

const anchors = new Map(
  pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]),
);

it("has the guides and the reference", () => {
  expect(anchors.has("start/node.html")).toBe(true);
  expect(anchors.has("from-kalbio.html")).toBe(true);
  expect(anchors.has("reference/@kal/core/classes/RecordsService.html")).toBe(true);
});

it("every link leads to a page, and to a heading where it names one", () => {
  const dead = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
      .map(([, href]) => String(href).replaceAll("&amp;", "&"))
      .filter((href) => !/^[a-z]+:/.test(href) && !leads(path, href))
      .map((href) => `${path}: ${href}`),
  );
  expect(dead).toEqual([]);
});

function leads(from: string, href: string): boolean {
  const [address = "", anchor] = decodeURI(href).split("#");
  const target =
    address === "" ? from : pageOf(address.startsWith("/") ? address.slice(1) : join(dirname(from), address));
  if (!existsSync(join(dist, target))) return false;
  return !anchor || (anchors.get(target)?.has(anchor) ?? true);
}

const pageOf = (address: string) =>
  address === "" || address.endsWith("/") ? `${address}index.html` : address;

it("a page shows the part of an example that it means, and not the whole file", () => {
  // Where the marks of a region are not understood, the file is shown with its marks.
  expect(pages.filter(({ html }) => /#\s?(?:end)?region\b/.test(html)).map(({ path }) => path)).toEqual([]);
});

it("nothing is fetched from elsewhere", () => {
  const fetched =
    /<(?:script|link|img|iframe)[^>]*(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/|@import/;
  const files = filesBelow(dist).filter((path) => /\.(html|css)$/.test(path));
  expect(files.filter((path) => fetched.test(readFileSync(path, "utf8")))).toEqual([]);
});

it("can be searched", () => {
  const names = filesBelow(dist).map((path) => relative(dist, path));
  expect(names.some((name) => name.includes("localSearchIndex"))).toBe(true);
});

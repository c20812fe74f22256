import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import GithubSlugger from "github-slugger";
import type { Problem } from "../problem";

/** A fenced block, or code in a line: what looks like a link in them is none. */
const CODE = /^(`{3,})[\s\S]*?^\1$|`[^`\n]*`/gm;
const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;
const HEADING = /^#{1,6} (.+)$/gm;
/** Text and code of a link or of formatting, without its marks. */
const FORMATTING = /\[([^\]]*)\]\([^)]*\)|[`*]/g;

/** Finds links of a page that lead to no file, or to no heading of it, when the page is read on GitHub. */
export function deadLinks(root: string, path: string): Problem[] {
  const text = readFileSync(join(root, path), "utf8");
  const prose = text.replace(CODE, (code) => code.replace(/[^\n]/g, " "));
  return [...prose.matchAll(LINK)].flatMap(({ 1: href = "", index }) => {
    if (/^(https?|mailto):/.test(href)) return [];
    const line = text.slice(0, index).split("\n").length;
    const message = problemOf(resolve(root, dirname(path)), href, join(root, path));
    return message ? [{ path, line, message: `${href} ${message}` }] : [];
  });
}

function problemOf(folder: string, href: string, page: string): string | undefined {
  if (href.startsWith("/")) return "starts at the root: make it relative, so that it works on GitHub";
  const [file = "", heading] = decodeURI(href).split("#");
  const target = file ? join(folder, file) : page;
  if (!existsSync(target)) return "leads to no file";
  if (!heading || !statSync(target).isFile()) return;
  if (!headingsOf(target).has(heading)) return "leads to no heading of the file";
}

function headingsOf(page: string): Set<string> {
  const slugger = new GithubSlugger();
  const prose = readFileSync(page, "utf8").replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
  return new Set(
    [...prose.matchAll(HEADING)].map(([, title = ""]) => slugger.slug(title.replace(FORMATTING, "$1"))),
  );
}

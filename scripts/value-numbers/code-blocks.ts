import ts from "typescript";

const languages: Record<string, string> = {
  ts: "ts",
  typescript: "ts",
  tsx: "tsx",
  js: "js",
  javascript: "js",
  mjs: "js",
  jsx: "tsx",
};
const fence = /^([ \t*>]*)```(\w+)[^\n]*\n([\s\S]*?)^[ \t*>]*```/gm;

interface CodeBlock {
  file: ts.SourceFile;
  /** The number of lines before it. */
  before: number;
}

/** The code blocks of a page, or of the docstrings of a file: each parsed, with the number of lines before it. */
export function codeBlocks(text: string): CodeBlock[] {
  return [...text.matchAll(fence)].flatMap(({ 1: margin = "", 2: language = "", 3: code = "", index }) => {
    const ending = languages[language.toLowerCase()];
    if (!ending) return [];
    const bare = margin.includes("*") ? code.replace(/^\s*\* ?/gm, "") : code;
    const file = ts.createSourceFile(`block.${ending}`, bare, ts.ScriptTarget.Latest, true);
    return [{ file, before: text.slice(0, index).split("\n").length }];
  });
}

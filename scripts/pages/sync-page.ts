import { extname } from "node:path";
import { snippet } from "./snippet";

/** `<!-- snippet: examples/files/uploads.ts#path -->` and the code block under it, or the mark alone. */
const MARKED = /^<!-- snippet: ([^\s#]+)(?:#(\w+))? -->(?:\n\n(`{3,})\w*\n[\s\S]*?\n\3$)?/gm;

/** Returns a page's text with the code of its examples written under every mark. */
export function syncPage(root: string, text: string): string {
  return text.replace(MARKED, (_all, file: string, region?: string) => {
    const code = snippet(root, file, region);
    const fence = code.includes("```") ? "````" : "```";
    const mark = `<!-- snippet: ${file}${region ? `#${region}` : ""} -->`;
    return `${mark}\n\n${fence}${extname(file).slice(1)}\n${code}\n${fence}`;
  });
}

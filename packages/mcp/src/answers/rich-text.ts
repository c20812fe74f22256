import type { JsonValue } from "@kal/node";

/** Elements of the editor that end a line. */
const BLOCKS = new Set([
  "paragraph",
  "heading",
  "listItem",
  "codeBlock",
  "blockquote",
  "hardBreak",
  "tableRow",
]);

/** Returns the text of a rich-text document, such as a description or a comment, one line per paragraph. */
export function plainText(document: JsonValue): string {
  const parts: string[] = [];
  const visit = (node: JsonValue): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child);
      return;
    }
    if (node === null || typeof node !== "object") return;
    if (typeof node.text === "string") parts.push(node.text);
    // A mention shows the name of a member, which the people filter removes.
    const label =
      node.attrs && typeof node.attrs === "object" && !Array.isArray(node.attrs) && node.attrs.label;
    if (node.type === "mention" && typeof label === "string") parts.push(label);
    visit(node.content ?? null);
    if (BLOCKS.has(String(node.type))) parts.push("\n");
  };
  visit(document);
  return parts
    .join("")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** Returns text as the rich-text document of a comment. */
export function richText(text: string): { [property: string]: JsonValue } {
  const paragraphs = text.split(/\r?\n/).map((line) => ({
    type: "paragraph",
    ...(line !== "" && { content: [{ type: "text", text: line }] }),
  }));
  return { type: "doc", content: paragraphs };
}

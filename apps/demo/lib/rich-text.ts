import type { JsonObject, JsonValue } from "@kal/core";

/** Text as the rich-text document (Tiptap) that descriptions and comments are, a paragraph a line. */
export function richText(text: string): JsonObject {
  const paragraphs = text.split("\n").map((line) => ({
    type: "paragraph",
    ...(line && { content: [{ type: "text", text: line }] }),
  }));
  return { type: "doc", content: paragraphs };
}

const children = (node: JsonObject): JsonObject[] => {
  const { content } = node;
  return Array.isArray(content) ? content.filter(isObject) : [];
};

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const plain = (node: JsonObject): string =>
  node.type === "hardBreak"
    ? "\n"
    : typeof node.text === "string"
      ? node.text
      : children(node).map(plain).join("");

const blocks = (node: JsonObject): JsonObject[] =>
  children(node).some(({ type }) => type === "paragraph") ? children(node).flatMap(blocks) : [node];

/** The document's words, a block a line. What is more than text (marks, pictures, mentions) is left out. */
export function plainText(document: JsonObject | null): string {
  return document ? children(document).flatMap(blocks).map(plain).join("\n") : "";
}

/** Whether the document is nothing but its words, so that it may be edited as text without losing anything. */
export function isPlainText(document: JsonObject | null): boolean {
  return document === null || JSON.stringify(richText(plainText(document))) === JSON.stringify(document);
}

import type { JsonObject } from "../engine/json";

/** One paragraph as the rich-text document that descriptions and comments are. */
export const richText = (text: string): JsonObject => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

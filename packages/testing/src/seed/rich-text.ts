import type { JsonObject } from "../engine/json";

/** Returns one paragraph as the rich-text document of descriptions and comments. */
export const richText = (text: string): JsonObject => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

import { stripVTControlCharacters } from "node:util";

/** Control characters, C1 included, and overrides of the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g;

/** Text of the workspace on one line, unable to move the cursor or recolour the terminal of whoever looks at it. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replace(CONTROL, " ");
}

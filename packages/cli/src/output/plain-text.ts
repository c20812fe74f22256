/** Sequences that a terminal obeys, in their 7-bit and 8-bit forms. Each is read once, so long text takes no longer. */
const SEQUENCES = new RegExp(
  [
    // CSI: moves the cursor, colors, clears.
    String.raw`(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]`,
    // OSC, DCS, SOS, PM and APC, with their text: titles, links, the clipboard.
    String.raw`(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)`,
    String.raw`\x1b[ -/]*[0-~]`,
  ].join("|"),
  "g",
);

const CONTROLS = String.raw`\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069`;
/** Control characters, C1 included, line separators, and what overrides the direction of text. */
const CONTROL = new RegExp(`[${CONTROLS}]+`, "g");
const CONTROL_OR_LAYOUT = new RegExp(String.raw`[\t\n${CONTROLS}]+`, "g");

/** Text of the workspace on one line, unable to move the cursor or recolor the terminal of the person who reads it. */
export function plainText(text: string): string {
  return text.replace(SEQUENCES, "").replace(CONTROL_OR_LAYOUT, " ");
}

/** The same with its lines and tabs. */
export function plainLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(SEQUENCES, "").replace(CONTROL, " ");
}

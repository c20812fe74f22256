/** Escape sequences in their 7-bit and 8-bit forms. The patterns do not backtrack, so time is linear in the length. */
const ESCAPE_SEQUENCES = new RegExp(
  [
    // CSI: moves the cursor, sets colors, clears the screen.
    String.raw`(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]`,
    // OSC, DCS, SOS, PM and APC with their text: sets the title, adds links, writes to the clipboard. The text ends with
    // the line, so that an unfinished sequence does not remove the lines after it.
    String.raw`(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x80-\x9f\r\n]*(?:\x07|\x1b\\|\x9c)`,
    String.raw`\x1b[ -/]*[0-~]`,
  ].join("|"),
  "g",
);

/** Control characters (C0 and C1), line separators, and characters that override the text direction. */
const CONTROLS = String.raw`\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069`;
const CONTROL = new RegExp(`[${CONTROLS}]+`, "g");
const CONTROL_OR_LAYOUT = new RegExp(String.raw`[\t\n${CONTROLS}]+`, "g");

/** Puts text from the workspace on one line, without anything that moves the cursor or changes the terminal. */
export function sanitizeLine(text: string): string {
  return text.replace(ESCAPE_SEQUENCES, "").replace(CONTROL_OR_LAYOUT, " ");
}

/** Does the same, but keeps line breaks and tabs. */
export function sanitizeLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(ESCAPE_SEQUENCES, "").replace(CONTROL, " ");
}

/** Serializes a value as JSON, and escapes the characters that control a terminal. */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const MAX_BUFFERED_LENGTH = 64 * 1024;

/** Decodes and sanitizes a byte stream for a terminal, line by line. Splits lines longer than 64 Ki characters. */
export class StreamSanitizer {
  readonly #decoder = new TextDecoder();
  #buffered = "";

  /** Returns the lines that are complete now, and buffers the rest. */
  push(bytes: Uint8Array): string {
    this.#buffered += this.#decoder.decode(bytes, { stream: true });
    const length = this.#buffered.length;
    const end = length > MAX_BUFFERED_LENGTH ? length : this.#buffered.lastIndexOf("\n") + 1;
    const complete = this.#buffered.slice(0, end);
    this.#buffered = this.#buffered.slice(end);
    return sanitizeLines(complete);
  }

  end(): string {
    return sanitizeLines(this.#buffered + this.#decoder.decode());
  }
}

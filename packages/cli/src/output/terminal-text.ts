import { plainLines } from "./plain-text";

/** A line without end is shown in pieces of this length. */
const LONGEST_HELD = 64 * 1024;

/** Turns bytes on their way to a terminal into text that cannot control it. Holds back a line that is not complete. */
export class TerminalText {
  readonly #decoder = new TextDecoder();
  #held = "";

  push(bytes: Uint8Array): string {
    this.#held += this.#decoder.decode(bytes, { stream: true });
    const end = this.#held.length > LONGEST_HELD ? this.#held.length : this.#held.lastIndexOf("\n") + 1;
    const shown = this.#held.slice(0, end);
    this.#held = this.#held.slice(end);
    return plainLines(shown);
  }

  end(): string {
    return plainLines(this.#held + this.#decoder.decode());
  }
}

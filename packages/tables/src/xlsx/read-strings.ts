import type { ZipArchive } from "../zip/zip-archive";
import { parseWholeXml } from "./parse-xml";

/**
 * Collects the text of a string, which may be in several runs of different fonts. Leaves out phonetic guides, which
 * Excel shows above Japanese text.
 */
export class StringCollector {
  text = "";
  #isText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === "rPh") this.#phonetic += 1;
    this.#isText = name === "t" && this.#phonetic === 0;
  }

  add(text: string): void {
    if (this.#isText) this.text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic -= 1;
    if (name === "t") this.#isText = false;
  }

  /** Returns the text, and starts the next string. */
  take(): string {
    const text = decodeEscapes(this.text);
    this.text = "";
    return text;
  }
}

/** Excel writes characters that XML cannot have as `_x000D_`, and `_x005F_` for an underscore before such text. */
export const decodeEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Reads the table of strings that cells share. */
export async function readStrings(zip: ZipArchive, part: string | undefined): Promise<string[]> {
  if (part === undefined) return [];
  const strings: string[] = [];
  const collector = new StringCollector();
  const close = (name: string) => {
    collector.close(name);
    if (name === "si") strings.push(collector.take());
  };
  await parseWholeXml(
    zip.read(part),
    { open: (name) => collector.open(name), text: (text) => collector.add(text), close },
    part,
  );
  return strings;
}

import { SaxesParser } from "saxes";
import { TableError } from "../table-error";

/** What a part of a workbook calls for each element and text. Names have no prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Parses XML a piece at a time. Yields after each piece, so that the caller can use what the handler collected. Throws
 * `TableError` for XML that is not well-formed. Entities of a document type are not expanded.
 */
export async function* parseXml(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  part: string,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => handler.open?.(localName(name), attributes));
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.on("closetag", ({ name }) => handler.close?.(localName(name)));
  const run = (step: () => unknown) => {
    try {
      step();
    } catch (error) {
      if (error instanceof TableError) throw error;
      throw new TableError(`The workbook is damaged: "${part}" is not valid XML`);
    }
  };
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(chunk[0] === 0xff ? "utf-16le" : chunk[0] === 0xfe ? "utf-16be" : "utf-8");
    const text = decoder.decode(chunk, { stream: true });
    run(() => parser.write(text));
    yield;
  }
  run(() => parser.close());
  yield;
}

/** Parses all of a part. */
export async function parseWholeXml(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  part: string,
): Promise<void> {
  const steps = parseXml(bytes, handler, part);
  while (!(await steps.next()).done);
}

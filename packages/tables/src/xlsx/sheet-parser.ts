import { TableError } from "../table-error";
import { columnNumber } from "./cell-address";
import { formatNumber, type NumberOptions } from "./format-number";
import { formatOf, type NumberFormat } from "./number-formats";
import type { XmlHandler } from "./parse-xml";
import { decodeEscapes, StringCollector } from "./read-strings";

/** A row of a worksheet. Cells are in the order of the columns, and empty ones are `""`. */
export interface SheetRow {
  row: number;
  cells: string[];
  problems: { index: number; message: string }[];
}

export interface SheetContext extends NumberOptions {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  /** Whether formulas have no values that Excel has calculated. */
  isUncalculated: boolean;
}

/** Collects the rows of a worksheet while its XML is parsed. */
export class SheetParser implements XmlHandler {
  /** The rows that are complete. The caller takes them out. */
  rows: SheetRow[] = [];
  readonly #context: SheetContext;
  readonly #inline = new StringCollector();
  #row: SheetRow = { row: 0, cells: [], problems: [] };
  #column = 0;
  #type = "n";
  #style: string | undefined;
  #value: string | null = null;
  #hasFormula = false;
  #inValue = false;
  #inInline = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#inInline) this.#inline.open(name);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "v") this.#inValue = true;
    else if (name === "is") this.#inInline = true;
    else if (name === "f") this.#hasFormula = true;
    else if (name === "row") this.#openRow(attributes.r);
    if (this.#inValue) this.#value ??= "";
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else if (this.#inInline) this.#inline.add(text);
  }

  close(name: string): void {
    if (name === "is") {
      this.#inInline = false;
      this.#value = this.#inline.take();
    } else if (this.#inInline) this.#inline.close(name);
    else if (name === "v") this.#inValue = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.rows.push(this.#row);
  }

  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row.row + 1 : Number(number);
    if (!(row > this.#row.row))
      throw new TableError(`The worksheet is damaged: row ${number} is out of order`);
    this.#row = { row, cells: [], problems: [] };
    this.#column = 0;
  }

  #openCell({ r: address, t: type = "n", s: style }: Readonly<Record<string, string>>): void {
    const letters = address && /^[A-Z]{1,3}/i.exec(address)?.[0];
    const column = letters ? columnNumber(letters) : this.#column + 1;
    if (column <= this.#column || column > 16_384)
      throw new TableError(`The worksheet is damaged: cell ${address} is out of order`);
    this.#column = column;
    this.#type = type;
    this.#style = style;
    this.#value = null;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const index = this.#column - 1;
    const text = this.#readValue();
    if (text === "") return;
    while (this.#row.cells.length < index) this.#row.cells.push("");
    if (typeof text === "string") this.#row.cells[index] = text;
    else {
      this.#row.cells[index] = this.#value ?? "";
      this.#row.problems.push({ index, message: text.problem });
    }
  }

  #readValue(): string | { problem: string } {
    const { strings, formats, isUncalculated } = this.#context;
    const value = this.#value;
    if (this.#hasFormula && (isUncalculated || value === null))
      return { problem: "is a formula without a calculated value. Open the workbook in Excel, and save it" };
    if (value === null) return "";
    switch (this.#type) {
      case "s":
        return strings[Number(value)] ?? { problem: `refers to a text that the workbook lacks (${value})` };
      case "b":
        return value.trim() === "1" || value.trim() === "true" ? "TRUE" : "FALSE";
      case "str":
        return decodeEscapes(value);
      case "inlineStr":
        return value;
      case "d":
        return value.trim().replace(/T00:00:00(?:\.0+)?$/, "");
      case "e":
        return value.trim();
      default: {
        const number = value.trim() === "" ? Number.NaN : Number(value);
        if (value.trim() === "") return "";
        if (!Number.isFinite(number)) return { problem: `is not a number: ${value.slice(0, 60)}` };
        return formatNumber(number, formatOf(formats, this.#style), this.#context);
      }
    }
  }
}

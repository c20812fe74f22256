import { notFound } from "../engine/refusal";

/** Rows of one kind in insertion order, by id. */
export class Collection<Row extends { id: string }> {
  readonly #rows = new Map<string, Row>();

  constructor(
    /** The name of a row in error messages, for example "activity". */
    readonly noun: string,
  ) {}

  all(): Row[] {
    return [...this];
  }

  /** Iterates over the rows without copying them. */
  [Symbol.iterator](): IterableIterator<Row> {
    return this.#rows.values();
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Returns the row, or throws the API's 404. */
  demand(id: string): Row {
    const row = this.#rows.get(id);
    if (!row) throw notFound(this.noun, id);
    return row;
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  put(row: Row): Row {
    this.#rows.set(row.id, row);
    return row;
  }

  delete(id: string): boolean {
    return this.#rows.delete(id);
  }

  clear(): void {
    this.#rows.clear();
  }

  get size(): number {
    return this.#rows.size;
  }
}

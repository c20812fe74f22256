import { notFound } from "../engine/refusal";

/** Rows of one kind in insertion order, by id. */
export class Collection<Row extends { id: string }> {
  readonly #rows = new Map<string, Row>();

  constructor(
    /** What a row is called in an error, for example "activity". */
    readonly noun: string,
  ) {}

  all(): Row[] {
    return [...this];
  }

  /** The same, without a list of them. */
  [Symbol.iterator](): IterableIterator<Row> {
    return this.#rows.values();
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** The row, or the 404 that the API answers. */
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

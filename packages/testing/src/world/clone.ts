/** A deep copy of plain data. Jest's jsdom has no `structuredClone`. */
export function clone<Data>(data: Data): Data {
  return typeof structuredClone === "function" ? structuredClone(data) : JSON.parse(JSON.stringify(data));
}

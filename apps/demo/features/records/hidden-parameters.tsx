import { parameters, type RecordsQuery } from "./query";

/** What a form must send along, so that the rest of the address stays as it is. */
export function HiddenParameters({ query, but }: { query: RecordsQuery; but: readonly string[] }) {
  return parameters(query)
    .filter(([name]) => !but.includes(name))
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}

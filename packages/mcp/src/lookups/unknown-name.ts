import { ToolError } from "../server/explain-error";

const MAX_LISTED = 15;

/** Creates the error for a name that does not exist. Lists existing names, those that contain the wanted one first. */
export function unknownName(noun: string, wanted: string, existing: readonly (string | null)[]): ToolError {
  const contains = (name: string) => name.toLowerCase().includes(wanted.toLowerCase());
  const names = existing
    .filter((name): name is string => Boolean(name))
    .sort((a, b) => Number(contains(b)) - Number(contains(a)) || (a < b ? -1 : 1));
  const more = names.length > MAX_LISTED ? `, and ${names.length - MAX_LISTED} more` : "";
  const listed = names.slice(0, MAX_LISTED).map((name) => JSON.stringify(name));
  const hint = listed.length > 0 ? ` Existing names: ${listed.join(", ")}${more}.` : "";
  return new ToolError(`Unknown ${noun} ${JSON.stringify(wanted)}.${hint}`);
}

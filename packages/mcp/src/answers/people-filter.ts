import type { JsonValue, KaleidoscopeClient, WorkspaceUser } from "@kal/node";

export const PEOPLE_LEFT_OUT = "[left out: people]";
const PERSON = "[person]";
const MAIL_ADDRESS = "[mail address]";

/** Fields whose values are people, or ways to reach them. */
const PEOPLE_FIELD_TYPES = new Set(["people", "votes", "email", "phone"]);
/** Properties of nested JSON that describe people. */
const PEOPLE_KEYS =
  /(?:^|_)(?:users?|authors?|assignees?|owners?|emails?|reviewers?|subscribers?)(?:_|$)|_by$/i;
/** Length limits keep this linear on text without spaces. */
const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Removes names and mail addresses of people from what tools return. */
export interface PeopleFilter {
  readonly withPeople: boolean;
  /** Removes them from text. */
  text(text: string): string;
  /** Removes them from JSON, including its property names. */
  json(value: JsonValue): JsonValue;
  /** Returns the value of a field, or a mark if the field holds people. */
  fieldValue(fieldType: string | null, value: JsonValue): JsonValue;
}

const EVERYTHING: PeopleFilter = {
  withPeople: true,
  text: (text) => text,
  json: (value) => value,
  fieldValue: (_, value) => value,
};

/**
 * Creates the filter. It reads the members of the workspace, because their names also occur in free text. If they
 * cannot be read, the call fails, because names could pass.
 */
export async function createPeopleFilter(
  client: KaleidoscopeClient,
  withPeople: boolean,
  signal: AbortSignal,
): Promise<PeopleFilter> {
  if (withPeople) return EVERYTHING;
  const names = namePattern(await client.workspace.getMembers({ signal }));
  const text = (value: string) => {
    const unnamed = names ? value.replace(names, PERSON) : value;
    return unnamed.replace(ADDRESS, MAIL_ADDRESS);
  };
  const json = (value: JsonValue): JsonValue => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(json);
    if (value === null || typeof value !== "object") return value;
    const cleaned: { [key: string]: JsonValue } = Object.create(null);
    for (const [key, item] of Object.entries(value)) {
      const left = PEOPLE_KEYS.test(key) && item !== null;
      cleaned[freeKey(cleaned, text(key))] = left ? PEOPLE_LEFT_OUT : json(item);
    }
    return cleaned;
  };
  const fieldValue = (fieldType: string | null, value: JsonValue) =>
    value !== null && PEOPLE_FIELD_TYPES.has(fieldType ?? "") ? PEOPLE_LEFT_OUT : value;
  return { withPeople, text, json, fieldValue };
}

/** Two field names may become the same text. Neither value may replace the other. */
function freeKey(object: object, key: string): string {
  let free = key;
  for (let copy = 2; free in object; copy += 1) free = `${key} (${copy})`;
  return free;
}

function namePattern(members: readonly WorkspaceUser[]): RegExp | null {
  const names = new Set(
    members.flatMap(({ full_name, preferred_name }) => [
      ...spellings(full_name?.trim() ?? ""),
      ...spellings(preferred_name?.trim() ?? ""),
    ]),
  );
  names.delete("");
  if (names.size === 0) return null;
  // The longest first, so that "Ana Ruiz" is not left as "[person] Ruiz".
  const alternatives = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(SPECIAL, "\\$&").replace(/\s+/g, "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

function spellings(name: string): string[] {
  const words = name.split(/\s+/);
  const last = words.at(-1);
  if (words.length < 2) return [name];
  const turned = `${last}, ${words.slice(0, -1).join(" ")}`;
  return [name, name.toUpperCase(), name.toLowerCase(), turned];
}

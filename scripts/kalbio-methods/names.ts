/** Kal's name for a class of kalbio, where it is another one: what moves files needs a platform. */
const classes: Record<string, string> = {
  Record: "KalRecord",
  FilesService: "NodeFilesService",
  ExportsService: "NodeExportsService",
};

/** Members that are called otherwise than by their name in camelCase: how, and in what words to say so. */
const members: Record<string, { member: string; shown?: string }> = {
  "KaleidoscopeClient.cache_disabled()": { member: "withOptions", shown: "withOptions({ cache: false })" },
  "Entity.to_dict()": { member: "toJSON" },
  "Entity.to_json()": { member: "toJSON", shown: "JSON.stringify(entity)" },
};

const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** `get_activity_by_id` is `getActivityById`. */
export const camel = (snake: string) => snake.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

export const kalClass = (kalbioClass: string) => classes[kalbioClass] ?? kalbioClass;

/** What stands for a member of kalbio; a property there is a method here, since it may have to be fetched. */
export function kalMember(kalbioClass: string, kalbioMember: string) {
  const special = members[`${kalbioClass}.${kalbioMember}`];
  const name = camel(kalbioMember.replace("()", ""));
  const member = special?.member ?? (kalbioMember.endsWith("()") ? name : `get${upperFirst(name)}`);
  return { member, shown: special?.shown ?? `${member}()` };
}

/** Where a class of kalbio is found: `client.activities`, `Activity`. */
export function heading(kalbioClass: string): string {
  if (kalbioClass === "KaleidoscopeClient") return "The client";
  if (kalbioClass === "functions") return "Functions";
  if (kalbioClass === "Entity") return "Every entity";
  const service = /^(\w+)Service$/.exec(kalbioClass);
  return service ? `\`client.${lowerFirst(String(service[1]))}\`` : `\`${kalbioClass}\``;
}

const rank = (kalbioClass: string) =>
  ["KaleidoscopeClient", "Service", "Entity", kalbioClass, "functions"].findIndex((kind) =>
    kind === "Service" ? kalbioClass.endsWith(kind) : kind === kalbioClass,
  );

/** The client first, then services, what every entity can do, entities, and functions. */
export const inOrder = (one: string, other: string) => rank(one) - rank(other) || (one < other ? -1 : 1);

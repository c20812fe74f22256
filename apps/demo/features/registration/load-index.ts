import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";
import { type Kind, kindOf, type RegistrationActivity, registrationActivity } from "./kind";

export interface RegistrationDefinition {
  id: string;
  title: string;
  kind: Kind;
  activities: RegistrationActivity[];
}

export async function loadIndex(): Promise<{
  definitions: RegistrationDefinition[];
  requests: RequestEntry[];
}> {
  const { client, requests } = await pageClient();
  const [definitions, activities] = await Promise.all([
    client.activities.getDefinitions(),
    client.activities.getActivities(),
  ]);
  const found = definitions.flatMap((definition): RegistrationDefinition[] => {
    const kind = kindOf(definition);
    if (!kind) return [];
    const own = activities.filter(({ definition_id }) => definition_id === definition.id);
    const { id, title } = definition;
    return [{ id, title: title ?? "Untitled", kind, activities: own.map(registrationActivity) }];
  });
  return { definitions: found.sort((a, b) => b.kind.localeCompare(a.kind)), requests };
}

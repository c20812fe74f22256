import type { Named } from "@/lib/activities";
import { namedLabel, namedProgram, namedUser } from "@/lib/named";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";

export interface DefinitionChoice extends Named {
  type: string;
}

export interface NewActivityChoices {
  definitions: DefinitionChoice[];
  programs: Named[];
  people: Named[];
  labels: Named[];
  requests: RequestEntry[];
}

export async function loadChoices(): Promise<NewActivityChoices> {
  const { client, requests } = await pageClient();
  const [definitions, programs, members, labels] = await Promise.all([
    client.activities.getDefinitions(),
    client.programs.getPrograms(),
    client.workspace.getMembers(),
    client.labels.getLabels(),
  ]);
  return {
    definitions: definitions.map(({ id, title, activity_type }) => ({
      id,
      name: title ?? "Untitled definition",
      type: activity_type ?? "task",
    })),
    programs: programs.map(namedProgram),
    people: members.filter(({ access_level }) => access_level !== "deactivated").map(namedUser),
    labels: labels.map(namedLabel),
    requests,
  };
}

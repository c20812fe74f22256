import type { Activity, JsonValue, KaleidoscopeClient, RegistrationDraftStatus } from "@kal/node";
import { recordTypes } from "@/lib/record-types";
import type { RequestEntry } from "@/lib/requests/entry";
import { pageClient } from "@/lib/server/page-client";
import { source } from "@/lib/server/source";
import { type Kind, kindOf } from "./kind";
import { standsOf } from "./stands";
import { type Handover, handover } from "./steps";

export interface Draft {
  id: string;
  name: string;
  /** Content by field name. */
  cells: Record<string, string>;
  status: string | null;
  message: string | null;
}

export interface RegistrationPageData {
  id: string;
  title: string;
  kind: Kind;
  columns: string[];
  drafts: Draft[];
  /** Newest first. */
  handovers: Handover[];
  version: string;
  requests: RequestEntry[];
  apiUrl: string | null;
}

/** Everything that the page shows; `null` where there is no such activity, or where it registers nothing. */
export async function loadRegistration(operationId: string): Promise<RegistrationPageData | null> {
  const [{ client, requests }, { browserUrl }] = await Promise.all([pageClient(), source()]);
  // What was staged or uploaded a moment ago is in no older list.
  const activity = await client.activities.getActivityById(operationId, { cache: "reload" });
  const kind = kindOf(await activity?.getActivityDefinition());
  if (!activity || !kind) return null;
  const { files, submissions, drafts: statuses, journal, version } = await standsOf(client, activity.id);
  const table = kind === "table" ? await draftsOf(client, activity, statuses) : { columns: [], drafts: [] };
  const draftNames = table.drafts.map(({ id, name }) => [id, name] as const);
  const names = new Map([...fileNames(activity), ...draftNames]);
  const handovers = (kind === "file" ? files : submissions).map((one) => handover(one, names, journal));
  const title = activity.title ?? "Untitled";
  return { id: activity.id, title, kind, ...table, handovers, version, requests, apiUrl: browserUrl };
}

async function draftsOf(
  client: KaleidoscopeClient,
  activity: Activity,
  statuses: readonly RegistrationDraftStatus[],
) {
  const viewId = activity.registration_staging_record_view_id ?? "";
  const [records, fields] = await Promise.all([
    client.records.getRecordsByIds(activity.data_table_draft_record_ids, { cache: "reload" }),
    client.recordViews.getDataFieldsOnView(viewId),
  ]);
  const known = fields.filter(({ field_type }) => field_type !== "status");
  const drafts = await Promise.all(
    records.map(async (record): Promise<Draft> => {
      const told = statuses.find(({ record_id }) => record_id === record.id);
      const contents = await Promise.all(known.map((field) => record.getValueContent(field)));
      return {
        id: record.id,
        name: record.record_identifier ?? "Draft",
        cells: Object.fromEntries(
          known.map((field, index) => [String(field), text(contents[index] ?? null)]),
        ),
        status: told?.status ?? null,
        message: told?.message ?? null,
      };
    }),
  );
  return { columns: known.map(String), drafts };
}

const text = (content: JsonValue): string =>
  content === null ? "" : typeof content === "object" ? JSON.stringify(content) : String(content);

/** The file that the activity has now, by its id; of older ones the name is no longer known. */
function fileNames(activity: Activity): (readonly [string, string])[] {
  return activity.properties.flatMap(({ content }) => {
    if (typeof content !== "object" || content === null || Array.isArray(content)) return [];
    const { file_id, file_name } = content;
    return typeof file_id === "string" && typeof file_name === "string"
      ? [[file_id, file_name] as const]
      : [];
  });
}

/** The names of the key fields that rows may bring to the staging table. */
export async function stagingKeys(client: KaleidoscopeClient, activity: Activity): Promise<string[]> {
  const views = await client.recordViews.getRecordViews({ cache: "reload" });
  const view = views.find(({ id }) => id === activity.registration_staging_record_view_id);
  const [types, keyFields] = await Promise.all([
    client.entityTypes.getTypes(),
    client.entityFields.getKeyFields(),
  ]);
  const type = recordTypes(types, keyFields).find(({ id }) => id === view?.entity_slice_id);
  return type?.keyFields.map(({ name }) => name) ?? [];
}

import type { ClientCore } from "../../client/client-core";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import { path } from "../../transport/path";
import type { RequestOptions } from "../../transport/types";
import { requireOptions } from "../../util/check-arguments";
import { isJsonObject, type JsonObject } from "../../util/json";
import type { Activity } from "../activities/activity";
import { dataColumns } from "./data-columns";
import { StageDraftsError } from "./stage-drafts-error";

/** Options of `stageDrafts`. */
export interface StageDraftsOptions extends RequestOptions {
  /**
   * Archives the activity's current drafts once the import has succeeded.
   *
   * @default drafts are kept
   */
  replaceExisting?: boolean | undefined;
}

/** Checks everything possible before the first write, then creates the import and starts it. */
export async function stageDrafts(
  core: ClientCore,
  operation: Activity | string,
  keyFieldNames: readonly string[],
  data: readonly JsonObject[],
  options: StageDraftsOptions,
): Promise<string> {
  if (!Array.isArray(keyFieldNames) || !Array.isArray(data)) {
    throw new InvalidArgumentError(
      "stageDrafts takes the names of key fields and the rows as two lists. Nothing was sent.",
    );
  }
  requireOptions(options, "{ replaceExisting: true }", "replaceExisting");
  const { replaceExisting = false, ...request } = options;
  const activity = await freshActivity(core, operation, request);
  const viewId = activity.registration_staging_record_view_id;
  if (viewId === null) {
    throw new InvalidArgumentError(
      `${activity} has no staging table. Its definition needs setRegistrationSettings({ stagingTemplateViewId }). Nothing was sent.`,
    );
  }
  core.cache.invalidate("/record_views");
  const fields = await core.need("recordViews").getDataFieldsOnView(viewId, undefined, request);
  const columns = dataColumns(keyFieldNames, data, fields);

  const drafts = activity.data_table_draft_record_ids;
  const run = {
    key_field_configurations: keyFieldNames.map((name) => ({ name })),
    data_field_configurations: columns,
    record_view_id: viewId,
    ...(replaceExisting && drafts.length > 0 && { replace_draft_record_ids: drafts }),
  };
  const body = {
    data_json: data,
    attrs: {},
    operation_id: activity.id,
    is_draft: true,
    source_type: "http-post",
  };
  const answer = await core.api.post("/imports", body, request);
  const importId = isJsonObject(answer.json) ? answer.json.id : null;
  if (typeof importId !== "string") {
    throw answer.error("answered without the id of the import; nothing is staged.", "id");
  }
  try {
    await core.api.postNoContent(path`/imports/${importId}/run`, run, request);
  } catch (cause) {
    throw new StageDraftsError(importId, cause);
  }
  core.cache.invalidate("/activities", "records-activities");
  return importId;
}

/** Always rereads the list, because a cached list does not contain the newest drafts. */
async function freshActivity(
  core: ClientCore,
  operation: Activity | string,
  request: RequestOptions,
): Promise<Activity> {
  const found = await core.need("activities").getActivityById(operation, { ...request, cache: "reload" });
  if (found) return found;
  throw new UnresolvedIdentifierError("activity", typeof operation === "string" ? operation : operation?.id);
}

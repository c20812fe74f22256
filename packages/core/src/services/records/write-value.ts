import { clientOf, coreOf } from "../../entities/entity";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import { encodeMultipart, type MultipartBody } from "../../files/multipart";
import type { Answer } from "../../transport/answer";
import { path } from "../../transport/path";
import type { RequestOptions } from "../../transport/types";
import { requireOptions } from "../../util/check-arguments";
import type { JsonObject, JsonValue } from "../../util/json";
import { omitNullish } from "../../util/omit-nullish";
import type { ActivityIdentifier } from "../activities/activity-params";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { KalRecord } from "./record";
import type { RecordValue } from "./record-value";

/** Where to write a value. */
export interface WriteValueOptions extends RequestOptions {
  /**
   * The activity to write under: the entity, its id or its title.
   *
   * @default none
   */
  activityId?: ActivityIdentifier | null | undefined;
  /**
   * The id of one of the activity's record views.
   *
   * @default the activity as a whole
   */
  recordViewId?: string | null | undefined;
}

/** Resolves where to write a value. Throws for unknown names, before any request is sent. */
async function placeOf(record: KalRecord, field: EntityFieldIdentifier, options: WriteValueOptions) {
  requireOptions(options, "{ activityId, recordViewId }", "activityId", "recordViewId");
  const { activityId, recordViewId, ...request } = options;
  const core = coreOf(record);
  const field_id = await core.need("entityFields").resolveDataFieldId(field, request);
  const operation_id =
    activityId == null ? null : await core.need("activities").resolveActivityId(activityId, request);
  return { place: { field_id, operation_id, record_view_id: recordViewId ?? null }, request };
}

export async function writeValue(
  record: KalRecord,
  field: EntityFieldIdentifier,
  content: JsonValue,
  options: WriteValueOptions,
): Promise<RecordValue | null> {
  if (content === undefined)
    throw new InvalidArgumentError("The content to write is undefined; pass null to clear the field.");
  const { place, request } = await placeOf(record, field, options);
  const answer = await clientOf(record).api.post(
    path`/records/${record.id}/values`,
    { ...place, content },
    request,
  );
  return written(record, answer, request);
}

export async function writeFile(
  record: KalRecord,
  field: EntityFieldIdentifier,
  file: MultipartBody,
  options: WriteValueOptions,
): Promise<RecordValue | null> {
  const { place, request } = await placeOf(record, field, options);
  // Unlike a JSON write, a form omits empty values.
  const metadata = omitNullish({ ...place, record_view_id: place.record_view_id || null }) as JsonObject;
  const target = path`/records/${record.id}/values/file`;
  const answer = await clientOf(record).api.postFile(target, encodeMultipart({ ...file, metadata }), request);
  return written(record, answer, request);
}

async function written(
  record: KalRecord,
  answer: Answer,
  request: RequestOptions,
): Promise<RecordValue | null> {
  await record.refetch(request);
  return clientOf(record).need("records").factory.written(answer);
}

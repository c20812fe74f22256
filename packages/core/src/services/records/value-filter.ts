import type { ClientCore } from "../../client/client-core";
import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import type { RequestOptions } from "../../transport/types";
import { requireOptions } from "../../util/check-arguments";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { ValueFilter } from "./newest-value";
import type { ValueContentOptions } from "./record";

/** Resolves all names to ids. A name that both a data field and a key field have is that of the data field. */
export async function resolveValueFilter(
  core: ClientCore,
  field: EntityFieldIdentifier,
  options: ValueContentOptions,
): Promise<ValueFilter & { fieldId: string }> {
  requireOptions(
    options,
    "{ activityId }",
    "activityId",
    "includeSubRecordValues",
    "subRecordId",
    "recordViewId",
  );
  const { activityId, includeSubRecordValues, subRecordId, recordViewId, ...request } = options;
  return {
    fieldId: await anyFieldId(core, field, request),
    activityId:
      activityId == null ? null : await core.need("activities").resolveActivityId(activityId, request),
    subRecordId: subRecordId == null ? null : await core.need("records").demandRecordId(subRecordId, request),
    includeSubRecordValues,
    recordViewId,
  };
}

async function anyFieldId(
  core: ClientCore,
  field: EntityFieldIdentifier,
  request: RequestOptions,
): Promise<string> {
  if (typeof field === "object" && field?.is_key) return field.id;
  const fields = core.need("entityFields");
  try {
    return await fields.resolveDataFieldId(field, request);
  } catch (error) {
    const key = UnresolvedIdentifierError.is(error) && (await fields.getKeyFieldById(field, request));
    if (key) return key.id;
    throw error;
  }
}

import type { ClientCore } from "../../client/client-core";
import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import type { RequestOptions } from "../../transport/types";
import { requireOptions } from "../../util/check-arguments";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { ValueFilter } from "./newest-value";
import type { ValueContentOptions } from "./record";

/** Resolves all names to ids. `fieldId` is `null` for a key field, because key fields have no data values. */
export async function resolveValueFilter(
  core: ClientCore,
  field: EntityFieldIdentifier,
  options: ValueContentOptions,
): Promise<ValueFilter & { fieldId: string | null }> {
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
    fieldId: await dataFieldId(core, field, request),
    activityId:
      activityId == null ? null : await core.need("activities").resolveActivityId(activityId, request),
    subRecordId: subRecordId == null ? null : await core.need("records").demandRecordId(subRecordId, request),
    includeSubRecordValues,
    recordViewId,
  };
}

async function dataFieldId(
  core: ClientCore,
  field: EntityFieldIdentifier,
  request: RequestOptions,
): Promise<string | null> {
  if (typeof field === "object" && field?.is_key) return null;
  const fields = core.need("entityFields");
  try {
    return await fields.resolveDataFieldId(field, request);
  } catch (error) {
    const unknown = UnresolvedIdentifierError.is(error);
    if (unknown && (await fields.getKeyFieldById(field, request))) return null;
    throw error;
  }
}

import type { ClientCore } from "../client/client-core";
import type { RequestOptions } from "../transport/types";
import { UUID } from "../util/uuid";
import type { ActivityIdentifier, DefinitionIdentifier } from "./activities/activity-params";
import type { EntityFieldIdentifier } from "./entity-fields/entity-field";
import { inParallel } from "./records/in-parallel";
import type { RecordIdentifier } from "./records/record-identifier";
import { resolveField } from "./records/resolve-field";

/** Returns the id of an entity, an id or a name. Throws if a name does not match exactly one entity. */
export type ResolveId<T> = (core: ClientCore, given: T | string, options?: RequestOptions) => Promise<string>;

/** Maximum number of concurrent lookups of key values. */
const CONCURRENCY = 4;

/** Returns UUIDs without asking the service, so that a client without that service accepts them. */
function unlessId<T>(byName: ResolveId<T>): ResolveId<T> {
  return async (core, given, options) =>
    typeof given === "string" && UUID.test(given) ? given : byName(core, given, options);
}

export const activityId = /* @__PURE__ */ unlessId<ActivityIdentifier>((core, given, options) =>
  core.need("activities").resolveActivityId(given, options),
);

export const dataFieldId = /* @__PURE__ */ unlessId<EntityFieldIdentifier>((core, given, options) =>
  core.need("entityFields").resolveDataFieldId(given, options),
);

export const keyFieldId = /* @__PURE__ */ unlessId<EntityFieldIdentifier>((core, given, options) =>
  core.need("entityFields").resolveKeyFieldId(given, options),
);

export const definitionId = /* @__PURE__ */ unlessId<DefinitionIdentifier>((core, given, options) =>
  core.need("activities").resolveDefinitionId(given, options),
);

/** Of a key field or a data field. */
export const fieldId = /* @__PURE__ */ unlessId<EntityFieldIdentifier>(
  async (core, given, options = {}) => (await resolveField(core, given, options)).id,
);

/** Strings are ids: records have no unique names. */
export const recordId: ResolveId<RecordIdentifier> = async (core, given, options) =>
  typeof given === "string" ? given : core.need("records").demandRecordId(given, options);

const each =
  <T>(resolve: ResolveId<T>) =>
  (core: ClientCore, given: readonly (T | string)[], options?: RequestOptions): Promise<string[]> =>
    inParallel(given, CONCURRENCY, (one) => resolve(core, one, options));

export const recordIds = /* @__PURE__ */ each(recordId);

export const keyFieldIds = /* @__PURE__ */ each(keyFieldId);

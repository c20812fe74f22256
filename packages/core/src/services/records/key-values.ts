import type { ClientCore } from "../../client/client-core";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import type { RequestOptions } from "../../transport/types";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { KeyValues } from "./record-identifier";

/** Returns key values by the ids of their fields. Throws for an unknown field and for an empty identifier. */
export async function resolveKeyValues(
  core: ClientCore,
  keyValues: KeyValues,
  options?: RequestOptions,
): Promise<{ [keyFieldId: string]: string }> {
  const pairs = pairsOf(keyValues);
  if (pairs.length === 0) throw refusal("an id, or at least one key value");
  if (pairs.some(([, value]) => typeof value === "object" && value !== null))
    throw refusal("its key values, which are text. For a plain copy of a record, pass the copy's id");
  const resolved: { [keyFieldId: string]: string } = Object.create(null);
  for (const [field, value] of pairs) {
    if (value === undefined || value === null) throw refusal(`a value for the key field "${field}"`);
    const id = await core.need("entityFields").resolveKeyFieldId(field, options);
    if (Object.hasOwn(resolved, id)) throw refusal(`one value for the key field "${field}"`);
    resolved[id] = value;
  }
  return resolved;
}

function pairsOf(keyValues: KeyValues): [EntityFieldIdentifier, string][] {
  if (isMap(keyValues)) return Array.from(keyValues);
  return keyValues !== null && typeof keyValues === "object" ? Object.entries(keyValues) : [];
}

/** Checks the internal slot, so that maps from another realm count too. */
export function isMap(value: unknown): value is Map<EntityFieldIdentifier, string> {
  return Object.prototype.toString.call(value) === "[object Map]";
}

function refusal(what: string): InvalidArgumentError {
  return new InvalidArgumentError(`To name a record, pass ${what}. Nothing was sent.`);
}

import { AmbiguousIdentifierError } from "../../errors/ambiguous-identifier-error";

/**
 * Returns the entity with this external id, or `null` if the id is `null` or unknown. Throws
 * `AmbiguousIdentifierError` if several entities share it.
 */
export function withExternalId<E extends { id: string; external_id: string | null }>(
  noun: string,
  things: readonly E[],
  externalId: string,
): E | null {
  const found = things.filter((thing) => externalId !== null && thing.external_id === externalId);
  const ids = Array.from(new Set(found.map(({ id }) => id)));
  if (ids.length < 2) return found[0] ?? null;
  throw new AmbiguousIdentifierError(noun, externalId, ids);
}

import type { ClientCore } from "../../client/client-core";
import { AmbiguousIdentifierError } from "../../errors/ambiguous-identifier-error";
import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import type { RequestOptions } from "../../transport/types";
import { UUID } from "../../util/uuid";
import type { EntityField, EntityFieldIdentifier } from "../entity-fields/entity-field";

/** A key field or a data field. The type and the name are `null` for an id that the workspace does not list. */
export type ResolvedField = Pick<EntityField, "id" | "field_name" | "field_type" | "is_key">;

/**
 * Finds a key field or a data field by id or name. Throws `UnresolvedIdentifierError` for an unknown name, and
 * `AmbiguousIdentifierError` if several fields have it.
 */
export async function resolveField(
  core: ClientCore,
  field: EntityFieldIdentifier,
  request: RequestOptions,
): Promise<ResolvedField> {
  if (typeof field === "object" && field?.id) return field;
  const name = String(field);
  const fields = core.need("entityFields");
  const lists = await Promise.all([fields.getKeyFields(request), fields.getDataFields(request)]);
  const known: EntityField[] = lists.flat();
  const byId = known.find(({ id }) => id === name);
  if (byId) return byId;
  const [found, ...more] = known.filter(({ field_name }) => field_name === name);
  if (found && more.length > 0)
    throw new AmbiguousIdentifierError(
      "field",
      name,
      [found, ...more].map(({ id }) => id),
    );
  // A field may be newer than the cached lists, which these calls read again.
  const fresh =
    found ?? (await fields.getDataFieldById(name, request)) ?? (await fields.getKeyFieldById(name, request));
  if (fresh) return fresh;
  if (UUID.test(name)) return { id: name, field_name: null, field_type: null, is_key: false };
  throw new UnresolvedIdentifierError("field", name);
}

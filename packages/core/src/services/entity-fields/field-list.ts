import type { ClientCore } from "../../client/client-core";
import { type EntityClass, EntityFactory, replaceFields } from "../../entities/entity-factory";
import { NamedList } from "../../entities/named-list";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import { isJsonObject, type JsonObject } from "../../util/json";
import { changesNothing } from "../../util/omit-nullish";
import { requestData } from "../request-data";
import type { EntityField, EntityFieldIdentifier } from "./entity-field";

/**
 * All fields of one kind. Key fields and data fields have separate namespaces: a name in one is unrelated to the same
 * name in the other.
 */
export class FieldList<F extends EntityField> extends NamedList<F> {
  readonly #kind: "key" | "data";

  constructor(core: ClientCore, kind: "key" | "data", type: EntityClass<F>) {
    super(`/${kind}_fields`, new EntityFactory(core, type), {
      noun: `${kind} field`,
      nameOf: (field) => field.field_name,
    });
    this.#kind = kind;
  }

  override async find(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<F | null> {
    return this.#takes(identifier) ? super.find(identifier, options) : null;
  }

  override async resolveId(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<string> {
    if (this.#takes(identifier)) return super.resolveId(identifier, options);
    throw new UnresolvedIdentifierError(
      `${this.#kind} field`,
      identifier.id,
      `That is the ${this.#kind === "key" ? "data" : "key"} field "${identifier}".`,
    );
  }

  async getOrCreate(fieldName: string, settings: JsonObject, options?: ReadOptions): Promise<F> {
    if (typeof fieldName !== "string" || !fieldName)
      throw new InvalidArgumentError(`A ${this.#kind} field needs a name. Nothing was sent.`);
    const existing = await this.find(fieldName, options);
    if (existing) return existing;
    const { cache: _, ...request } = options ?? {};
    const { api, cache } = this.factory.core;
    const target = `${this.path}/`;
    const load = async (shared: RequestOptions) => {
      const answer = await api.post(target, { field_name: fieldName, ...settings }, shared);
      this.invalidate();
      return this.factory.one(answer);
    };
    // Concurrent calls for the same field share one request, because two requests would create two fields with the
    // same name.
    const key = `POST ${target} ${fieldName}`;
    return cache.read({ key, label: `POST ${target}`, tags: [this.path], load, keep: () => false }, request);
  }

  /** `settings` are the names of settings that only this kind of field has. */
  async change<One extends F>(
    field: One,
    changes: object,
    options: RequestOptions | undefined,
    settings: readonly string[],
  ): Promise<One> {
    const { core } = this.factory;
    const names = ["field_name", "field_description", "field_examples", ...settings];
    const body = await requestData(core, changes ?? {}, "{ field_name }", names, options);
    if (changesNothing(body)) return field;
    const target = this.path + path`/${field.id}`;
    const answer = await core.api.put(target, body, options);
    this.invalidate();
    const resource = isJsonObject(answer.json) ? answer.json.resource : undefined;
    // The response wraps a data field together with a validation report.
    const changed = isJsonObject(resource) && resource.field !== undefined ? resource.field : resource;
    return replaceFields(field, this.factory.adopt(changed, answer) as One);
  }

  #takes(identifier: EntityFieldIdentifier): identifier is F | string {
    return (
      typeof identifier === "string" || !identifier || Boolean(identifier.is_key) === (this.#kind === "key")
    );
  }
}

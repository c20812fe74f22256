import { CachedList } from "../../cached-list";
import type { ClientCore } from "../../client-core";
import { type EntityClass, EntityFactory } from "../../entity-factory";
import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import { isJsonObject, type JsonObject } from "../../json";
import { required } from "../../transport/api";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import type { EntityField, EntityFieldIdentifier } from "./entity-field";

/** All fields of one kind. Key fields and data fields are two worlds: a name in one says nothing in the other. */
export class FieldList<F extends EntityField> {
  readonly #core: ClientCore;
  readonly #list: CachedList<F>;
  readonly #factory: EntityFactory<F>;
  readonly #kind: "key" | "data";

  constructor(core: ClientCore, kind: "key" | "data", type: EntityClass<F>) {
    this.#core = core;
    this.#kind = kind;
    this.#factory = new EntityFactory(core, type);
    this.#list = new CachedList(core, {
      path: `/${kind}_fields`,
      factory: this.#factory,
      noun: `${kind} field`,
      nameOf: (field) => field.field_name,
    });
  }

  all(options?: ReadOptions): Promise<F[]> {
    return this.#list.all(options);
  }

  async find(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<F | null> {
    return this.#takes(identifier) ? this.#list.find(identifier, options) : null;
  }

  findEach(ids: readonly string[], options?: ReadOptions): Promise<F[]> {
    return this.#list.findEach(ids, options);
  }

  async resolveId(identifier: EntityFieldIdentifier, options?: ReadOptions): Promise<string> {
    if (this.#takes(identifier)) return this.#list.resolveId(identifier, options);
    throw new UnresolvedIdentifierError(
      `${this.#kind} field`,
      identifier.id,
      `That is the ${this.#kind === "key" ? "data" : "key"} field "${identifier}".`,
    );
  }

  async getOrCreate(fieldName: string, settings: JsonObject, options?: ReadOptions): Promise<F> {
    const existing = await this.#list.find(fieldName, options);
    if (existing) return existing;
    const origin = { method: "POST", path: `/${this.#kind}_fields/` } as const;
    const { cache: _, ...request } = options ?? {};
    const body = { field_name: fieldName, ...settings };
    const answer = required(
      await this.#core.api.post(origin.path, body, request),
      origin.method,
      origin.path,
    );
    this.#list.invalidate();
    return this.#factory.one(answer, origin);
  }

  async change(field: F, changes: object, options?: RequestOptions): Promise<void> {
    if (Object.values(changes).every((change) => change === undefined)) return;
    const origin = { method: "PUT", path: `/${this.#kind}_fields${path`/${field.id}`}` } as const;
    const answer = await this.#core.api.put(origin.path, changes, options);
    this.#list.invalidate();
    const resource = isJsonObject(answer) ? answer.resource : undefined;
    // Data fields come with a report of their validation beside them.
    this.#factory.update(
      field,
      isJsonObject(resource) && resource.field !== undefined ? resource.field : resource,
      origin,
    );
  }

  #takes(identifier: EntityFieldIdentifier): identifier is F | string {
    return (
      typeof identifier === "string" || !identifier || Boolean(identifier.is_key) === (this.#kind === "key")
    );
  }
}

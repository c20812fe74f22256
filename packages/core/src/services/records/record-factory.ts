import type { ClientCore } from "../../client-core";
import { EntityFactory, misfit, type Origin } from "../../entity-factory";
import { KaleidoscopeResponseError } from "../../errors/response-error";
import { isJsonObject, type JsonValue } from "../../json";
import { Record } from "./record";
import { RecordValue } from "./record-value";

/** Makes records, their values included. */
export class RecordFactory extends EntityFactory<Record> {
  readonly #core: ClientCore;
  readonly values: EntityFactory<RecordValue>;

  constructor(core: ClientCore) {
    super(core, Record);
    this.#core = core;
    this.values = new EntityFactory(core, RecordValue);
  }

  override one(json: JsonValue | undefined, origin: Origin): Record {
    if (isJsonObject(json) && isJsonObject(json.record_values))
      for (const values of Object.values(json.record_values)) this.values.many(values, origin);
    return super.one(json, origin);
  }

  /** `undefined` for one that does not fit, which is logged: a bad record does not hide the others. */
  oneIfGood(json: JsonValue | undefined, origin: Origin): Record | undefined {
    try {
      return this.one(json, origin);
    } catch (error) {
      if (!KaleidoscopeResponseError.is(error)) throw error;
      this.#core.logger.error?.(`A record is left out. ${error.message}`);
      return undefined;
    }
  }

  /** Those that fit; none for an empty body. */
  goodOnes(json: JsonValue, origin: Origin): Record[] {
    if (!Array.isArray(json ?? [])) throw misfit(origin, null, "a list was expected");
    return ((json ?? []) as JsonValue[]).flatMap((item) => this.oneIfGood(item, origin) ?? []);
  }

  /** The value that a write answers with; `null` where it answers with none. */
  written(answer: JsonValue, origin: Origin): RecordValue | null {
    const resource = isJsonObject(answer) ? answer.resource : null;
    return resource == null ? null : this.values.one(resource, origin);
  }
}

import type { ClientCore } from "../../client/client-core";
import { EntityFactory } from "../../entities/entity-factory";
import { KaleidoscopeResponseError } from "../../errors/response-error";
import type { Answer } from "../../transport/answer";
import { isJsonObject, type JsonValue } from "../../util/json";
import { Record } from "./record";
import { RecordValue } from "./record-value";

/** Makes records, their values included. */
export class RecordFactory extends EntityFactory<Record> {
  readonly values = new EntityFactory(this.core, RecordValue);

  constructor(core: ClientCore) {
    super(core, Record);
  }

  override adopt(json: JsonValue | undefined, answer: Answer): Record {
    if (isJsonObject(json) && isJsonObject(json.record_values))
      for (const values of Object.values(json.record_values)) this.values.adoptAll(values, answer);
    return super.adopt(json, answer);
  }

  /** `undefined` for one that does not fit, which is logged: a bad record does not hide the others. */
  oneIfGood(json: JsonValue | undefined, answer: Answer): Record | undefined {
    try {
      return this.adopt(json, answer);
    } catch (error) {
      if (!KaleidoscopeResponseError.is(error)) throw error;
      this.core.logger.error?.(`A record is left out. ${error.message}`);
      return undefined;
    }
  }

  /** Those that fit. */
  goodOnes(list: readonly JsonValue[], answer: Answer): Record[] {
    return list.flatMap((item) => this.oneIfGood(item, answer) ?? []);
  }

  /** The value that a write answers with; `null` where it answers with none. */
  written(answer: Answer): RecordValue | null {
    const resource = isJsonObject(answer.json) ? answer.json.resource : null;
    return Object.keys(resource ?? {}).length > 0 ? this.values.adopt(resource, answer) : null;
  }
}

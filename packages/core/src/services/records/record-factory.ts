import type { ClientCore } from "../../client/client-core";
import { EntityFactory } from "../../entities/entity-factory";
import { KaleidoscopeResponseError } from "../../errors/response-error";
import type { Answer } from "../../transport/answer";
import { isJsonObject, type JsonValue } from "../../util/json";
import { KalRecord } from "./record";
import { RecordValue } from "./record-value";

/** Creates records and their values. */
export class RecordFactory extends EntityFactory<KalRecord> {
  readonly values = new EntityFactory(this.core, RecordValue);

  constructor(core: ClientCore) {
    super(core, KalRecord);
  }

  override adopt(json: JsonValue | undefined, answer: Answer): KalRecord {
    if (isJsonObject(json) && isJsonObject(json.record_values))
      for (const values of Object.values(json.record_values)) this.values.adoptAll(values, answer);
    return super.adopt(json, answer);
  }

  /** Returns `undefined` for an invalid record, and logs it, so that it does not hide the others. */
  oneIfGood(json: JsonValue | undefined, answer: Answer): KalRecord | undefined {
    try {
      return this.adopt(json, answer);
    } catch (error) {
      if (!KaleidoscopeResponseError.is(error)) throw error;
      this.core.logger.error?.(`A record is left out. ${error.message}`);
      return undefined;
    }
  }

  /** Returns the valid records. */
  goodOnes(list: readonly JsonValue[], answer: Answer): KalRecord[] {
    return list.flatMap((item) => this.oneIfGood(item, answer) ?? []);
  }

  /** Returns the value in the response of a write, or `null` if there is none. */
  written(answer: Answer): RecordValue | null {
    const resource = isJsonObject(answer.json) ? answer.json.resource : null;
    return Object.keys(resource ?? {}).length > 0 ? this.values.adopt(resource, answer) : null;
  }
}

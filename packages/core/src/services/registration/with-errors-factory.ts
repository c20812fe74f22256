import { EntityFactory } from "../../entities/entity-factory";
import { filledRows } from "../../entities/value-object";
import type { Answer } from "../../transport/answer";
import type { JsonValue } from "../../util/json";
import type { RegistrationFileWithErrors, RegistrationSubmissionWithErrors } from "./entities";

const RECORD_ERROR = { source_record_id: null, status: null, error_message: null };

/** Creates entities with `record_errors`. The errors themselves are plain objects. */
export class WithErrorsFactory<
  E extends RegistrationFileWithErrors | RegistrationSubmissionWithErrors,
> extends EntityFactory<E> {
  override adopt(json: JsonValue | undefined, answer: Answer): E {
    const made = super.adopt(json, answer);
    filledRows(made.record_errors as unknown as JsonValue, RECORD_ERROR, answer);
    return made;
  }
}

import { EntityFactory } from "../../entity-factory";
import type { JsonValue } from "../../json";
import type { Answer } from "../../transport/answer";
import { filledRows } from "../../value-object";
import type { RegistrationFileWithErrors, RegistrationSubmissionWithErrors } from "./entities";

const RECORD_ERROR = { source_record_id: null, status: null, error_message: null };

/** Makes entities with `record_errors`; the errors themselves are no entities. */
export class WithErrorsFactory<
  E extends RegistrationFileWithErrors | RegistrationSubmissionWithErrors,
> extends EntityFactory<E> {
  override adopt(json: JsonValue | undefined, answer: Answer): E {
    const made = super.adopt(json, answer);
    filledRows(made.record_errors as unknown as JsonValue, RECORD_ERROR, answer);
    return made;
  }
}

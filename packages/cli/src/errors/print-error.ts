import { KaleidoscopeAPIError } from "@kal/node";
import { colors } from "../output/colors";
import { safeJson, sanitizeLine } from "../output/sanitize";
import { type ErrorExplanation, explainError } from "./explain-error";

/** Returns the error as `--json` prints it, on stderr and inside results. */
export function errorJson(
  error: unknown,
  { name, message, exitCode }: ErrorExplanation = explainError(error),
) {
  const apiError = error instanceof KaleidoscopeAPIError ? error : null;
  return {
    name,
    message,
    exit_code: exitCode,
    ...(apiError && { status: apiError.status, code: apiError.code, request_id: apiError.requestId }),
  };
}

/** Writes an error to stderr: as one line of JSON with `--json`, otherwise as text. */
export function printError(
  explanation: ErrorExplanation,
  { json, error }: { json: boolean; error: unknown },
): void {
  const line = json
    ? safeJson({ error: errorJson(error, explanation) })
    : `${colors(process.stderr).red("error:")} ${sanitizeLine(explanation.message)}`;
  process.stderr.write(`${line}\n`);
}

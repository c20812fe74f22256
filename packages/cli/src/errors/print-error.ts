import { KaleidoscopeAPIError } from "@kal/node";
import { colors } from "../output/colors";
import { jsonText } from "../output/json-text";
import { plainText } from "../output/plain-text";
import { type Explained, explain } from "./explain";

/** The error as `--json` shows it, on stderr and inside results. */
export function errorJson(error: unknown, { name, message, exitCode }: Explained = explain(error)) {
  const facts = error instanceof KaleidoscopeAPIError ? error : null;
  return {
    name,
    message,
    exit_code: exitCode,
    ...(facts && { status: facts.status, code: facts.code, request_id: facts.requestId }),
  };
}

/** Writes an error to stderr: one line of JSON, or words. */
export function printError(explained: Explained, { json, error }: { json: boolean; error: unknown }): void {
  const line = json
    ? jsonText({ error: errorJson(error, explained) })
    : `${colors(process.stderr).red("error:")} ${plainText(explained.message)}`;
  process.stderr.write(`${line}\n`);
}

import {
  AmbiguousIdentifierError,
  AuthenticationError,
  ConnectionError,
  FileExistsError,
  ForbiddenError,
  InvalidArgumentError,
  InvalidContentTypeError,
  NotFoundError,
  TimeoutError,
  UnresolvedIdentifierError,
} from "@kal/node";
import { CredentialsError } from "@kal/node/credentials";
import { CommanderError } from "commander";
import { ExitCode } from "../exit-codes";
import { usesProxy } from "../run/proxy";
import { Interrupted, MissingError, UsageError } from "./cli-errors";
import { describeSystemError } from "./system-errors";

/** What to tell a person at the terminal, and the exit code for a script. */
export interface ErrorExplanation {
  name: string;
  message: string;
  exitCode: number;
}

/** Explains an error in terms of the command line rather than of the SDK: what happened, and what to do. */
export function explainError(error: unknown): ErrorExplanation {
  const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
  const as = (exitCode: number, text = message) => ({ name, message: text, exitCode });
  if (error instanceof Interrupted) return as(error.exitCode);
  if (error instanceof CommanderError)
    return { ...as(ExitCode.USAGE, commanderMessage(message)), name: "UsageError" };
  if (error instanceof UsageError || error instanceof InvalidArgumentError) return as(ExitCode.USAGE);
  if (error instanceof AmbiguousIdentifierError) return as(ExitCode.USAGE);
  if (error instanceof CredentialsError) return as(ExitCode.AUTH);
  if (error instanceof AuthenticationError)
    return as(ExitCode.AUTH, `${message} To try other credentials, run: kal login`);
  if (error instanceof ForbiddenError)
    return as(ExitCode.AUTH, `${message} The credentials are valid, but they do not permit this.`);
  if (error instanceof MissingError) return as(ExitCode.NOT_FOUND);
  if (error instanceof UnresolvedIdentifierError || error instanceof NotFoundError)
    return as(ExitCode.NOT_FOUND);
  if (error instanceof FileExistsError)
    return as(
      ExitCode.FAILURE,
      error.code === "EISDIR"
        ? message
        : `${error.path} already exists. Pass --overwrite replace, --overwrite rename, or another --output.`,
    );
  if (error instanceof InvalidContentTypeError)
    return as(
      ExitCode.FAILURE,
      `The file has the type ${error.contentType ?? "unknown"}, not CSV, SDF or XLSX. To download it anyway, pass --any-type.`,
    );
  if (error instanceof ConnectionError || error instanceof TimeoutError)
    return as(
      ExitCode.FAILURE,
      `${message} Check the address in --url or KALEIDOSCOPE_API_URL${usesProxy() ? ", and the proxy in HTTPS_PROXY or HTTP_PROXY" : ""}.`,
    );
  return as(ExitCode.FAILURE, describeSystemError(error) ?? message);
}

/** Removes the "error:" that commander writes before its messages, and makes them sentences. */
function commanderMessage(message: string): string {
  const sentence = message
    .replace(/^error: /, "")
    .replace(/^./, (first) => first.toUpperCase())
    .replace(/(?<!\s)\s*\((Did you mean [^(]*\?)\)$/s, ". $1");
  const place = /option '--(json|url|verbose)'/.test(sentence) ? " Put it after the command." : "";
  return `${sentence.replace(/(?<![.?])$/, ".")}${place} See --help.`;
}

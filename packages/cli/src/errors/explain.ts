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
  UnauthorizedError,
  UnresolvedIdentifierError,
} from "@kal/node";
import { CommanderError } from "commander";
import { ExitCode } from "../exit-codes";
import { usesProxy } from "../run/proxy";
import { CredentialsError } from "./credentials-error";
import { Interrupted } from "./interrupted";
import { MissingError } from "./missing-error";
import { UsageError } from "./usage-error";

/** An error in words for the person at the terminal, and in the number for a script. */
export interface Explained {
  name: string;
  message: string;
  exitCode: number;
}

/** Says what is wrong and what to do about it, in terms of the command line rather than of the SDK. */
export function explain(error: unknown): Explained {
  const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
  const as = (exitCode: number, text = message) => ({ name, message: text, exitCode });
  if (error instanceof Interrupted) return as(error.exitCode);
  if (error instanceof CommanderError) return { ...as(ExitCode.USAGE, tidy(message)), name: "UsageError" };
  if (error instanceof UsageError || error instanceof InvalidArgumentError) return as(ExitCode.USAGE);
  if (error instanceof AmbiguousIdentifierError) return as(ExitCode.USAGE);
  if (error instanceof CredentialsError) return as(ExitCode.AUTH);
  if (error instanceof AuthenticationError || error instanceof UnauthorizedError)
    return as(ExitCode.AUTH, `${message} To try other credentials: kal login`);
  if (error instanceof ForbiddenError)
    return as(ExitCode.AUTH, `${message} The credentials are good, but not allowed to do this.`);
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
      `The file is of the type ${error.contentType ?? "unknown"}, not CSV, SDF or XLSX. To take it all the same, pass --any-type.`,
    );
  if (error instanceof ConnectionError || error instanceof TimeoutError)
    return as(
      ExitCode.FAILURE,
      `${message} The address is that of --url or KALEIDOSCOPE_API_URL.${theProxy()}`,
    );
  return as(ExitCode.FAILURE, systemMessage(error) ?? message);
}

const theProxy = () => (usesProxy() ? " The proxy is that of HTTPS_PROXY or HTTP_PROXY." : "");

/** Commander begins its messages with "error:", as we do, and ends none of its sentences. */
const tidy = (message: string) => {
  const said = message
    .replace(/^error: /, "")
    .replace(/^./, (first) => first.toUpperCase())
    .replace(/(?<!\s)\s*\((Did you mean [^(]*\?)\)$/s, ". $1");
  const place = /option '--(json|url|verbose)'/.test(said) ? " It goes after the command." : "";
  return `${said.replace(/(?<![.?])$/, ".")}${place} See --help.`;
};

const SYSTEM: { readonly [code: string]: string } = {
  ENOENT: "does not exist",
  EACCES: "may not be read or written by you",
  EPERM: "may not be read or written by you",
  EISDIR: "is a folder, not a file",
  ENOTDIR: "is not a folder",
  EEXIST: "exists already, as something else",
  ENOTEMPTY: "is a folder that is not empty",
  ENOSPC: "cannot be written: the disk is full",
  EDQUOT: "cannot be written: your quota is used up",
  EFBIG: "cannot be written: it is too large for the file system, or for your limits",
  EROFS: "cannot be written: the disk is read-only",
  EPIPE: "cannot be written: nobody reads it anymore",
  ENXIO: "has nobody at its other end",
  ENAMETOOLONG: "has a name that is too long",
  ELOOP: "is a link that leads back to itself",
  EBUSY: "is in use by another program",
  ETXTBSY: "is in use by another program",
  EMFILE: "cannot be opened: too many files are open",
  ENFILE: "cannot be opened: too many files are open",
  EIO: "cannot be read or written: the device reports an error",
};

/** Words for an error of the file system, which may be the cause of another. */
function systemMessage(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, path } = at as NodeJS.ErrnoException;
    const words = code && SYSTEM[code];
    if (words) return `${path ?? "A file"} ${words}.`;
  }
  return undefined;
}

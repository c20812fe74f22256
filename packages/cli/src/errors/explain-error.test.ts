import {
  AuthenticationError,
  ConnectionError,
  FileExistsError,
  InvalidArgumentError,
  UnresolvedIdentifierError,
} from "@kal/node";
import { CredentialsError } from "@kal/node/credentials";
import { CommanderError } from "commander";
import { expect, it } from "vitest";
import { Interrupted, MissingError, UsageError } from "./cli-errors";
import { explainError } from "./explain-error";

const systemError = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: system message, write`), { code, syscall: "write", path });

it.each([
  [new Error("odd"), 1, /odd/],
  [new ConnectionError("No connection to lab.test."), 1, /--url/],
  [new FileExistsError("/data/plate.csv"), 1, /--overwrite replace/],
  [systemError("ENOSPC", "/data/plate.csv"), 1, /^\/data\/plate\.csv cannot be written: the disk is full\.$/],
  [systemError("ENOSPC"), 1, /^A file cannot be written: the disk is full\.$/],
  [systemError("EISDIR", "/data"), 1, /^\/data is a folder, not a file\.$/],
  [systemError("EACCES", "/data"), 1, /^\/data cannot be read or written: permission denied\.$/],
  [systemError("EROFS", "/data"), 1, /^\/data cannot be written: the disk is read-only\.$/],
  [
    systemError("EPIPE", "/data/fifo"),
    1,
    /^\/data\/fifo cannot be written: the program that reads it has closed it\.$/,
  ],
  [
    new Error("wrapped", { cause: systemError("EDQUOT", "/data/x") }),
    1,
    /^\/data\/x cannot be written: your disk quota/,
  ],
  [systemError("EUNKNOWN", "/data"), 1, /system message/],
  [new UsageError("wrong"), 2, /wrong/],
  [new InvalidArgumentError("wrong"), 2, /wrong/],
  [new CredentialsError("none"), 3, /none/],
  [new AuthenticationError("Refused."), 3, /kal login/],
  [MissingError.of("program", "X", ["B", "A", null]), 4, /There are: A, B\./],
  [new UnresolvedIdentifierError("field", "X"), 4, /exactly, capitals included\.$/],
  [new Interrupted(), 130, /Interrupted/],
  [new Interrupted("SIGTERM"), 143, /Interrupted/],
  [new CommanderError(1, "x", "error: unknown option '--on'"), 2, /^Unknown option '--on'\. See --help\.$/],
  [
    new CommanderError(1, "x", "error: unknown command 'lst'\n(Did you mean list?)"),
    2,
    /^Unknown command 'lst'\. Did you mean list\? See --help\.$/,
  ],
  [new CommanderError(1, "x", "error: unknown option '--url'"), 2, /after the command/],
  [MissingError.of("field", "ic50", ["Alias", "IC50 (nM)"]), 4, /There are: IC50 \(nM\), Alias\./],
  ["thrown text", 1, /thrown text/],
])("explains %s", (error, exitCode, message) => {
  expect(explainError(error)).toMatchObject({ exitCode, message: expect.stringMatching(message) });
});

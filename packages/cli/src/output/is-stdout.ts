import { fstatSync, readlinkSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isatty } from "node:tty";

const DESCRIPTOR = /^\/(?:dev\/(?:fd\/|std)|proc\/)/;

/**
 * Returns whether a path is another name of stdout, such as `/dev/stdout`, a link to it, or the terminal or named pipe
 * that stdout is connected to. A regular file counts only if the path leads through `/dev` or `/proc`.
 */
export function isStdout(path: string): boolean {
  try {
    const [target, stdout] = [statSync(path), fstatSync(1)];
    if (target.dev !== stdout.dev || target.ino !== stdout.ino) return false;
    return target.isFIFO() || target.isSocket() || isatty(1) || leadsToDescriptor(resolve(path));
  } catch {
    // The path does not exist yet.
    return false;
  }
}

/** Throws if the links end at a regular file. */
function leadsToDescriptor(path: string): boolean {
  return DESCRIPTOR.test(path) || leadsToDescriptor(resolve(dirname(path), readlinkSync(path)));
}

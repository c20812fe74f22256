import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Site } from "./serve.ts";

const exec = promisify(execFile);

/** Failures by variant of the client and step, as a program of `programs` prints them. */
export type Results = Record<string, string | null>;

/** Runs a compiled program against the site in a Node of its own and returns what it prints. */
export async function runProgram(file: string, site: Site): Promise<Results> {
  const env = { ...process.env, SITE: JSON.stringify({ ...site, heard: undefined }) };
  const { stdout } = await exec(process.execPath, [file], {
    env,
    timeout: 100_000,
    maxBuffer: 2 ** 26,
  }).catch((error: Error & { stdout?: string; stderr?: string }) => {
    throw new Error(`${file} failed: ${error.message}\n${error.stdout}`);
  });
  return JSON.parse(stdout.slice(stdout.lastIndexOf("\n{") + 1)) as Results;
}

import { read } from "read";
import { Interrupted } from "../errors/cli-errors";

export const canPrompt = (): boolean => Boolean(process.stdin.isTTY && process.stderr.isTTY);

/** Prompts on stderr, because stdout carries results. With `silent`, the terminal does not show what is typed. */
export async function prompt(question: string, { silent = false } = {}): Promise<string> {
  try {
    return (await read({ prompt: question, silent, output: process.stderr })).trim();
  } catch (error) {
    process.stderr.write("\n");
    // The terminal is in raw mode during a prompt, so Ctrl-C arrives as this error and not as a signal.
    if (error instanceof Error && error.message === "canceled") throw new Interrupted();
    throw error;
  }
}

/** Returns `true` only for "y" or "yes". */
export async function confirm(question: string): Promise<boolean> {
  return /^y(es)?$/i.test(await prompt(`${question} [y/N]`));
}

/** Reads standard input to the end, without surrounding whitespace. */
export async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8").trim();
}

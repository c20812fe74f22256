import { read } from "read";
import { Interrupted } from "../errors/interrupted";

/** True where there is someone to ask. */
export const canAsk = (): boolean => Boolean(process.stdin.isTTY && process.stderr.isTTY);

/** Asks on stderr, which leaves stdout to the result. What is typed is not shown where `silent`. */
export async function ask(prompt: string, { silent = false } = {}): Promise<string> {
  try {
    return (await read({ prompt, silent, output: process.stderr })).trim();
  } catch (error) {
    process.stderr.write("\n");
    // The terminal is raw while it asks, so that Ctrl-C comes as this and not as a signal.
    if (error instanceof Error && error.message === "canceled") throw new Interrupted();
    throw error;
  }
}

/** Asks a question whose answer is no, unless it is clearly yes. */
export async function confirm(question: string): Promise<boolean> {
  return /^y(es)?$/i.test(await ask(`${question} [y/N]`));
}

/** All that is piped in. */
export async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8").trim();
}

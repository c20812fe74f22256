import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** What a case came to: a result with entities reduced to their ids, or the name of what was raised. */
export type Outcome = { result: unknown } | { raises: string; message: string };

/** One Python that runs kalbio cases, one after another, each with a fresh client. */
export class KalbioProcess {
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  constructor(python: string) {
    const driver = fileURLToPath(new URL("kalbio/driver.py", import.meta.url));
    this.#child = spawn(python, [driver], { stdio: ["pipe", "pipe", "ignore"] });
    if (!this.#child.stdout) throw new Error("the driver has no output");
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async run(url: string, code: string): Promise<Outcome> {
    this.#child.stdin?.write(`${JSON.stringify({ url, code })}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error("kalbio's driver ended; is kalbio installed in its virtual environment?");
    return JSON.parse(value);
  }

  close(): void {
    this.#child.kill();
  }
}

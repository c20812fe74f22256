import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FakeKaleidoscope } from "@kal/testing";
import { startFakeKaleidoscope } from "@kal/testing/server";

export interface ProgramRun {
  /** The program that is started. */
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** What the fake is to be like before the program starts. */
  prepare?: ((fake: FakeKaleidoscope) => void) | undefined;
  /** Looks at the fake when the program has ended. */
  inspect?: (fake: FakeKaleidoscope) => void;
}

/** Runs a program in an empty folder, with a fake Kaleidoscope of its own, and gives what it printed. */
export async function runProgram({ command, args, env, prepare, inspect }: ProgramRun): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), "kal-example-"));
  const kaleidoscope = await startFakeKaleidoscope();
  prepare?.(kaleidoscope.fake);
  try {
    const { stdout } = await promisify(execFile)(command, args, {
      cwd,
      env: {
        ...process.env,
        KALEIDOSCOPE_API_URL: kaleidoscope.url,
        KALEIDOSCOPE_API_CLIENT_ID: kaleidoscope.fake.clientId,
        KALEIDOSCOPE_API_CLIENT_SECRET: kaleidoscope.fake.clientSecret,
        ...env,
      },
    });
    inspect?.(kaleidoscope.fake);
    return stdout;
  } finally {
    await kaleidoscope.close();
    await rm(cwd, { recursive: true, force: true });
  }
}

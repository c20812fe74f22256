import { spawn } from "node:child_process";
import { buildChild } from "./build-child";

export interface ChildResult<Report> {
  /** What the program gave to `report`; `null` where it ended without. */
  report: Report | null;
  code: number | null;
  /** What it printed besides. */
  output: string;
}

interface ChildOptions {
  env?: Record<string, string>;
  nodeArgs?: string[];
}

/** Runs a program of these tests in a process of its own and gives what it reported once it has ended by itself. */
export async function runChild<Report>(
  entry: string,
  { env = {}, nodeArgs = [] }: ChildOptions = {},
): Promise<ChildResult<Report>> {
  const child = await buildChild(entry);
  try {
    return await run<Report>([...nodeArgs, "--enable-source-maps", child.path], env);
  } finally {
    await child.remove();
  }
}

function run<Report>(args: string[], env: Record<string, string>): Promise<ChildResult<Report>> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, args, {
      // Without vitest's own variables: the program is an ordinary one.
      env: { PATH: process.env.PATH, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    running.stdout.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
    });
    running.stderr.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
    });
    running.on("error", reject);
    running.on("close", (code) => {
      const line = /^REPORT (.*)$/m.exec(text);
      const report = line ? (JSON.parse(line[1] ?? "null") as Report) : null;
      resolve({ report, code, output: text.replace(/^REPORT .*$/m, "") });
    });
  });
}

import { setTimeout as wait } from "node:timers/promises";
import pty from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { onTestFinished } from "vitest";
import { SECRET } from "./cli";

/** Generous, for machines that do other things besides. */
const PATIENCE_MS = 60_000;

/** A program in a real terminal. `screen()` is what a person sees there, `seen()` all that was ever written. */
interface TerminalOptions {
  env: NodeJS.ProcessEnv;
  cwd: string;
  columns?: number;
  rows?: number;
}

export function openTerminal(
  file: string,
  args: string[],
  { env, cwd, columns = 80, rows = 24 }: TerminalOptions,
) {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const child = pty.spawn(file, args, { name: "xterm-256color", cols: columns, rows, cwd, env });
  let written = "";
  let ended = false;
  child.onData((text) => {
    written += text;
    screen.write(text);
  });
  const exit = new Promise<number>((resolve) =>
    child.onExit(({ exitCode }) => {
      ended = true;
      resolve(exitCode);
    }),
  );
  onTestFinished(() => {
    if (!ended) child.kill("SIGKILL");
  });
  const shown = () => {
    const { active } = screen.buffer;
    const lines = Array.from(
      { length: active.length },
      (_, row) => active.getLine(row)?.translateToString(true) ?? "",
    );
    return lines.join("\n").trimEnd();
  };
  const until = async (what: RegExp | ((screen: string) => boolean)) => {
    const fits = typeof what === "function" ? what : (text: string) => what.test(text);
    for (const end = Date.now() + PATIENCE_MS; !fits(shown()); await wait(10))
      if (Date.now() > end) throw new Error(`It never showed ${what}. The screen:\n${shown()}`);
    return shown();
  };
  return {
    type: (text: string) => child.write(text),
    screen: shown,
    seen: () => written,
    until,
    /** The exit code, when all that was written is on the screen. No program may have shown the secret. */
    async end() {
      const code = await exit;
      await new Promise<void>((drawn) => screen.write("", drawn));
      if (written.includes(SECRET)) throw new Error("the secret was shown");
      return code;
    },
  };
}

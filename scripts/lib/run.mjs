import { spawn, spawnSync } from "node:child_process";
import { exitCodeOf } from "./exit-codes.mjs";

const windows = process.platform === "win32";
const running = new Set();

/** Ends a command and everything it started, which a plain kill would leave behind. */
export function killTree(child, signal = "SIGTERM") {
  if (windows) return void spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error; // Already gone, which is what was asked for.
  }
}

/**
 * Starts a command in a process group of its own: package managers and shims start children and do not pass
 * signals on, so the whole group is the only thing that can be ended reliably.
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: "inherit",
    ...options,
    detached: !windows,
    shell: windows, // npm, npx and pnpm are .cmd files there.
  });
  running.add(child);
  child.done = new Promise((resolve) => {
    const settle = (result) => {
      running.delete(child);
      resolve(result);
    };
    child.once("error", (error) => settle({ code: 127, error }));
    child.once("close", (code, signal) => settle({ code: exitCodeOf(code, signal), signal }));
  });
  return child;
}

/** Runs a command to its end; never throws: a command that cannot be started has code 127 and an `error`. */
export const run = (command, args, options) => start(command, args, options).done;

/** Runs a command and returns what it wrote; with `echo` it is shown as it comes, too. */
export async function capture(command, args, { echo = false, ...options } = {}) {
  const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) {
    child[name].setEncoding("utf8").on("data", (text) => {
      output[name] += text;
      if (echo) process[name].write(text);
    });
  }
  return { ...(await child.done), ...output };
}

/** The commands that have been started and have not ended. */
export const stillRunning = () => [...running];

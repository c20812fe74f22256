import { existsSync } from "node:fs";
import { capture, run } from "../run.mjs";

let ready;

/** How to call apt-get without a password, as a command prefix; undefined where that is not possible. */
async function aptPrefix() {
  if (!existsSync("/etc/debian_version") || !existsSync("/usr/bin/apt-get")) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await capture("sudo", ["-n", "true"])).code === 0 ? ["sudo", "-n"] : undefined;
}

/** Installs a Debian package. True when apt-get says it did. */
export async function aptInstall(name) {
  const prefix = await aptPrefix();
  if (!prefix) return false;
  const apt = (...args) => {
    const [command, ...rest] = [
      ...prefix,
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-qq",
      ...args,
    ];
    return run(command, rest, { stdio: ["ignore", "inherit", "inherit"] });
  };
  console.log(`Installing ${name} with apt-get`);
  ready ??= apt("update"); // One list of packages does for all.
  if ((await ready).code !== 0) return false;
  return (await apt("install", "-y", "--no-install-recommends", name)).code === 0;
}

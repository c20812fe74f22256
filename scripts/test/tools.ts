import { existsSync } from "node:fs";
import { chromium as playwright } from "@playwright/test";
import { execa } from "execa";

interface Tool {
  /** The environment variable that names the program, and in which tests find it. */
  variable: string;
  names: string[];
  debianPackage: string;
  /** How to get it where apt-get is not to be had. */
  install?: () => Promise<unknown>;
  advice: string;
}

const tools: Tool[] = [
  {
    variable: "CHROMIUM_PATH",
    names: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      playwright.executablePath(),
    ],
    debianPackage: "chromium",
    install: () => execa("playwright", ["install", "chromium"], { stdio: "inherit" }),
    advice: "Chromium is missing. Install it, or set CHROMIUM_PATH to a Chromium or Chrome.",
  },
  {
    variable: "REDIS_SERVER_PATH",
    names: ["redis-server"],
    debianPackage: "redis-server",
    advice:
      "redis-server is missing. Install Redis (Debian: apt-get install redis-server; macOS: brew install redis), " +
      "or set REDIS_SERVER_PATH.",
  },
];

/**
 * Finds Chromium and Redis, or installs them. Returns their paths as environment variables, and advice for each that
 * is missing: the tests that need it will fail.
 */
export async function findTools() {
  const variables: Record<string, string> = {};
  const missing: string[] = [];
  for (const tool of tools) {
    let path = await find(tool);
    // A program that was named by hand and does not exist is a mistake to report, not to work around.
    if (!path && !process.env[tool.variable]) {
      await aptInstall(tool.debianPackage)
        .catch(() => tool.install?.())
        .catch(() => {});
      path = await find(tool);
    }
    if (path) variables[tool.variable] = path;
    else missing.push(tool.advice);
  }
  return { variables, missing };
}

async function find({ variable, names }: Tool): Promise<string | undefined> {
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  for (const name of names) {
    if (name.includes("/")) {
      if (existsSync(name)) return name;
      continue;
    }
    const { stdout, failed } = await execa(process.platform === "win32" ? "where" : "which", [name], {
      reject: false,
    });
    if (!failed && stdout) return stdout.split("\n")[0]?.trim();
  }
  return undefined;
}

async function aptInstall(name: string) {
  if (!existsSync("/usr/bin/apt-get")) throw new Error("There is no apt-get.");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = async (...args: string[]) => {
    const [command = "", ...rest] = [
      ...sudo,
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-qq",
      ...args,
    ];
    await execa(command, rest, { stdio: ["ignore", "inherit", "inherit"] });
  };
  console.log(`Installing ${name} with apt-get`);
  await apt("update");
  await apt("install", "-y", "--no-install-recommends", name);
}

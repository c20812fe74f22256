import { mkdir, open, rename, rm, stat, unlink } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { CredentialsError } from "./credentials-error";

/** Credentials, and the only address that they are sent to. */
export interface Credentials {
  /** The address of the API. */
  url: string;
  /** The client id. */
  clientId: string;
  /** The client secret. */
  clientSecret: string;
}

const GROUP_AND_OTHERS = 0o077;

/**
 * Where `kal login --save` writes: under `XDG_CONFIG_HOME` or `~/.config`, on Windows under `APPDATA`.
 *
 * @example
 * ```ts
 * import { credentialsPath } from "@kal/node/credentials";
 * console.log(credentialsPath()); // "/home/ada/.config/kal/credentials.json"
 * ```
 */
export function credentialsPath(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  const windows = process.platform === "win32" ? APPDATA : undefined;
  return join(XDG_CONFIG_HOME || windows || join(homedir(), ".config"), "kal", "credentials.json");
}

/**
 * Returns the saved credentials, or `null` if none are saved. Throws `CredentialsError` if other users can read the
 * file, or if its contents are damaged.
 *
 * @example
 * ```ts
 * import { readCredentials } from "@kal/node/credentials";
 * const saved = await readCredentials();
 * console.log(saved?.url ?? "Nothing is saved.");
 * ```
 */
export async function readCredentials(path = credentialsPath()): Promise<Credentials | null> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { mode } = await file.stat();
    if (process.platform !== "win32" && mode & GROUP_AND_OTHERS)
      throw new CredentialsError(
        `Other users can read ${path}, so kal does not use it. To fix this, run: chmod 600 ${path}`,
      );
    return parseCredentials(await file.readFile("utf8"), path);
  } finally {
    await file.close();
  }
}

/**
 * Saves credentials for `kal` and `kal-mcp`, in a file that only the user can read. Writes a temporary file and renames
 * it, so that no reader sees a partial one.
 *
 * @example
 * ```ts
 * import { writeCredentials } from "@kal/node/credentials";
 * const url = "https://api.kaleidoscope.bio";
 * await writeCredentials({ url, clientId: "lab", clientSecret: "read from a prompt" });
 * ```
 */
export async function writeCredentials(credentials: Credentials, path = credentialsPath()): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.tmp`;
  await rm(temporary, { force: true });
  const file = await open(temporary, "wx", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(credentials, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/**
 * Removes the saved credentials. Returns `false` if none were saved.
 *
 * @example
 * ```ts
 * import { removeCredentials } from "@kal/node/credentials";
 * const removed = await removeCredentials();
 * ```
 */
export async function removeCredentials(path = credentialsPath()): Promise<boolean> {
  const exists = (await stat(path).catch(() => null)) !== null;
  if (exists) await unlink(path);
  return exists;
}

function parseCredentials(text: string, path: string): Credentials {
  try {
    const { url, clientId, clientSecret } = JSON.parse(text);
    if ([url, clientId, clientSecret].every((value) => typeof value === "string" && value !== ""))
      return { url, clientId, clientSecret };
  } catch {
    // The parser's message would quote the file, including the secret.
  }
  throw new CredentialsError(
    `${path} does not contain valid credentials. To replace it, run: kal login --save`,
  );
}

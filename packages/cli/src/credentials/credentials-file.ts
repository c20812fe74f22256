import { mkdir, open, rename, rm, stat, unlink } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { CredentialsError } from "../errors/credentials-error";
import { withPath } from "../errors/with-path";

/** Credentials, and the address that they are for and are sent to alone. */
export interface Credentials {
  url: string;
  clientId: string;
  clientSecret: string;
}

/** Bits that let others than the owner in. */
const OTHERS = 0o077;

/** Where `kal login --save` writes: under XDG_CONFIG_HOME, on Windows under APPDATA. */
export function credentialsPath(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  const windows = process.platform === "win32" ? APPDATA : undefined;
  return join(XDG_CONFIG_HOME || windows || join(homedir(), ".config"), "kal", "credentials.json");
}

/** What was saved; `null` where nothing was. A file that others may read is not used. */
export async function readCredentials(path = credentialsPath()): Promise<Credentials | null> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { mode } = await file.stat();
    if (process.platform !== "win32" && mode & OTHERS)
      throw new CredentialsError(`${path} can be read by others, so it is not used. Run: chmod 600 ${path}`);
    return parsed(await file.readFile("utf8"), path);
  } finally {
    await file.close();
  }
}

/** Written beside and renamed, so that the file is never half there, nor readable by others for a moment. */
export async function writeCredentials(credentials: Credentials, path = credentialsPath()): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.tmp`;
  await rm(draft, { force: true });
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(credentials, null, 2)}\n`);
    await file.sync();
  } catch (error) {
    withPath(path)(error);
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** False where there was nothing to remove. */
export async function removeCredentials(path = credentialsPath()): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  if (there) await unlink(path);
  return there !== null;
}

function parsed(text: string, path: string): Credentials {
  try {
    const { url, clientId, clientSecret } = JSON.parse(text);
    if ([url, clientId, clientSecret].every((value) => typeof value === "string" && value !== ""))
      return { url, clientId, clientSecret };
  } catch {
    // The parser's message would quote the file, secret included.
  }
  throw new CredentialsError(`${path} holds no credentials. Run kal login --save to write it anew.`);
}

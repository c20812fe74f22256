import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { credentialsPath, readCredentials, removeCredentials, writeCredentials } from "./credentials-file";
import { findCredentials } from "./find-credentials";

const saved = { url: "https://lab.test", clientId: "lab", clientSecret: "s3cret" };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-cli-"));
  vi.stubEnv("XDG_CONFIG_HOME", folder);
  for (const name of ["CLIENT_ID", "CLIENT_SECRET", "URL"]) vi.stubEnv(`KALEIDOSCOPE_API_${name}`, undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe("saved credentials", () => {
  it("are written to a file and a folder that only the owner can read", async () => {
    await writeCredentials(saved);
    expect(await readCredentials()).toEqual(saved);
    expect((await stat(credentialsPath())).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(credentialsPath()))).mode & 0o777).toBe(0o700);
    await writeCredentials({ ...saved, clientId: "other" });
    expect(await readdir(dirname(credentialsPath()))).toEqual(["credentials.json"]);
  });

  it("are rejected if other users can read the file", async () => {
    await writeCredentials(saved);
    await chmod(credentialsPath(), 0o640);
    await expect(readCredentials()).rejects.toThrow("chmod 600");
  });

  it("are not quoted in the error if the file is damaged", async () => {
    await writeCredentials(saved);
    await writeFile(credentialsPath(), (await readFile(credentialsPath(), "utf8")).slice(0, -3));
    await expect(readCredentials()).rejects.toThrow(/does not contain valid credentials/);
    await expect(readCredentials()).rejects.not.toThrow(/s3cret/);
  });

  it("are removed once", async () => {
    await writeCredentials(saved);
    expect([await removeCredentials(), await removeCredentials()]).toEqual([true, false]);
    expect(await readCredentials()).toBeNull();
  });
});

describe("findCredentials", () => {
  it("prefers the environment to saved credentials", async () => {
    await expect(findCredentials()).rejects.toThrow("kal login --save");
    await writeCredentials(saved);
    expect(await findCredentials()).toEqual(saved);
    vi.stubEnv("KALEIDOSCOPE_API_CLIENT_ID", "ci");
    await expect(findCredentials()).rejects.toThrow("Set both, or unset both");
    vi.stubEnv("KALEIDOSCOPE_API_CLIENT_SECRET", "ci-s3cret\n");
    expect(await findCredentials()).toEqual({
      url: "https://api.kaleidoscope.bio",
      clientId: "ci",
      clientSecret: "ci-s3cret",
    });
  });

  it("rejects an address that the saved credentials are not for", async () => {
    await writeCredentials(saved);
    expect(await findCredentials("https://lab.test/")).toEqual(saved);
    await expect(findCredentials("https://elsewhere.test")).rejects.toThrow(
      "are not sent to https://elsewhere.test",
    );
    vi.stubEnv("KALEIDOSCOPE_API_URL", "https://third.test");
    await expect(findCredentials()).rejects.toThrow("are not sent to https://third.test");
  });
});

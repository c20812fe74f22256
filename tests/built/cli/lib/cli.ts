import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { demoIds, type FakeKaleidoscope, type FileRow, type Json } from "@kal/testing";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { execa } from "execa";
import { onTestFinished } from "vitest";

/** What must never be seen in any output. */
export const SECRET = "canary-5ecret-9f27";

/** The command as it is installed. */
export const kal = join(
  dirname(createRequire(import.meta.url).resolve("@kal/cli/package.json")),
  "bin/kal.js",
);

/** A proxy of the machine's own would not find the fake. */
const PROXIES = ["http_proxy", "https_proxy", "no_proxy"].flatMap((name) => [name, name.toUpperCase()]);

/** The activity whose files are downloaded. */
export const activityId = demoIds.activities.krasViability;

/**
 * A fake Kaleidoscope on a port, a folder of the test's own, and `run`, which runs `kal` without a terminal and gives
 * what it printed. No run may print the secret.
 */
export async function laboratory() {
  const { fake, url, close } = await startFakeKaleidoscope({ clientSecret: SECRET });
  const folder = await mkdtemp(join(tmpdir(), "kal-cli-"));
  onTestFinished(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  });
  const bare: NodeJS.ProcessEnv = {
    ...process.env,
    XDG_CONFIG_HOME: join(folder, "config"),
    HOME: folder,
    KALEIDOSCOPE_API_URL: url,
  };
  for (const name of [
    "KALEIDOSCOPE_API_CLIENT_ID",
    "KALEIDOSCOPE_API_CLIENT_SECRET",
    "NO_COLOR",
    "FORCE_COLOR",
    ...PROXIES,
  ])
    delete bare[name];
  const env = { ...bare, KALEIDOSCOPE_API_CLIENT_ID: "demo", KALEIDOSCOPE_API_CLIENT_SECRET: SECRET };
  const run = (args: string[], options?: Partial<RunOptions>) =>
    runKal(args, { env, cwd: folder, ...options });
  return { fake, url, folder, env, bare, run };
}

interface RunOptions {
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** What is written to its standard input. */
  input?: string | Uint8Array;
}

export type Laboratory = Awaited<ReturnType<typeof laboratory>>;

async function runKal(args: string[], { env, cwd, input = "" }: RunOptions) {
  const options = { env, cwd, input, extendEnv: false, reject: false, stripFinalNewline: false } as const;
  const { exitCode, stdout, stderr } = await execa(process.execPath, [kal, ...args], options);
  if (`${stdout}${stderr}`.includes(SECRET)) throw new Error(`kal ${args.join(" ")} printed the secret`);
  return { code: exitCode, stdout, stderr };
}

/** Gives the activity files of these sizes, and lets them trickle. Returns them. */
export function stockFiles(fake: FakeKaleidoscope, sizes: number[], { pieceDelayMs = 50 } = {}): FileRow[] {
  const activity = fake.world.activities.demand(activityId);
  const files = sizes.map((size, index) => ({
    id: `5eed0000-00de-4000-8000-${String(index + 1).padStart(12, "0")}`,
    name: `plate-${index + 1}.csv`,
    type: "text/csv",
    bytes: new Uint8Array(size).map((_, at) => (at * 31 + (at >> 8) + index) % 251),
    activity_id: activityId,
  }));
  for (const file of files) {
    fake.world.files.put(file);
    activity.properties = [...((activity.properties ?? []) as Json[]), fileProperty(file)];
  }
  fake.faults.add({
    when: { path: /\/file\// },
    times: Number.POSITIVE_INFINITY,
    pieceBytes: 50_000,
    pieceDelayMs,
  });
  return files;
}

const fileProperty = ({ id, name, type }: FileRow): Json => ({
  id: id.replace("5eed0000", "5eed0001"),
  property_field_id: demoIds.propertyFields.rawData,
  property_name: "Raw data",
  field_type: "file",
  content: { file_id: id, file_name: name, file_type: type },
  resource_type: "task",
  resource_id: activityId,
  created_at: "2025-11-12T08:00:00.000Z",
  created_by: demoIds.users.dana,
  last_updated_by: demoIds.users.dana,
});

/** The `Range` of each request for a file so far; `undefined` where the whole file was asked for. */
export const rangesOf = (fake: FakeKaleidoscope, fileId: string) =>
  fake.requests.filter(({ path }) => path.includes(fileId)).map(({ headers }) => headers.range);

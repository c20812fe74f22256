import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { startBrowser } from "../browser/lib/browser.mjs";
import { createProject } from "../consumers/project.mjs";
import { kalFrom } from "./lib/kal-from.mjs";
import { runsNext } from "./suites/next.mjs";
import { servesPages } from "./suites/pages.mjs";
import { runsServers } from "./suites/servers.mjs";
import { runsWorkers } from "./suites/worker.mjs";
import { sendsElsewhere } from "./suites/wrong-platform.mjs";

const here = dirname(fileURLToPath(import.meta.url));
// Below this folder, because Next.js takes nothing that is linked from outside the folder of the lock file.
const parent = join(here, ".out");
await mkdir(parent, { recursive: true });
const project = await createProject({ samples: join(here, "samples"), parent, neighbours: [] });
const { folder } = project;
const { startFakeKaleidoscope } = await kalFrom(folder, "@kal/testing/server");
const api = await startFakeKaleidoscope();
let started;
const browser = () => (started ??= startBrowser());

after(async () => {
  await (await started)?.close();
  await api.close();
  await project.remove();
  await rm(parent, { recursive: true, force: true });
});

const environment = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  KALEIDOSCOPE_API_CLIENT_ID: "demo",
  KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
  KALEIDOSCOPE_API_URL: api.url,
};
const titles = api.fake.world.programs.all().map(({ title }) => title);

for (const suite of [servesPages, runsServers, sendsElsewhere, runsWorkers, runsNext])
  suite({ folder, api, environment, titles, browser });

import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { startBrowser } from "../support/browser";
import { createProject } from "../support/project";
import { type KalServer, kalFrom } from "./lib/kal-from";
import { runsNext } from "./suites/next";
import { servesPages } from "./suites/pages";
import { runsServers } from "./suites/servers";
import { runsWorkers } from "./suites/worker";
import { sendsElsewhere } from "./suites/wrong-platform";

// Below this folder, because Next.js resolves nothing that is linked from outside the folder of the lock file. One file
// for all suites, because they share one installed project.
const parent = join(import.meta.dirname, ".out");
await mkdir(parent, { recursive: true });
const samples = join(import.meta.dirname, "samples");
const project = await createProject({ tarballs: inject("tarballs"), samples, parent, neighbours: [] });
const { folder } = project;
const { startFakeKaleidoscope } = await kalFrom<KalServer>(folder, "@kal/testing/server");
const api = await startFakeKaleidoscope();
let started: ReturnType<typeof startBrowser> | undefined;
const browser = () => {
  started ??= startBrowser();
  return started;
};

afterAll(async () => {
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
const titles = api.fake.world.programs.all().map(({ title }) => String(title));

for (const suite of [servesPages, runsServers, sendsElsewhere, runsWorkers, runsNext])
  suite({ folder, api, environment, titles, browser });

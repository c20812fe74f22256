import { after } from "node:test";
import { createProject } from "./project.mjs";
import { needsOnlyFetch } from "./suites/bare-realm.mjs";
import { bundlesForBrowsers } from "./suites/browser.mjs";
import { runsTheCommand } from "./suites/command.mjs";
import { listsPrograms } from "./suites/list-programs.mjs";
import { loads } from "./suites/load.mjs";
import { compiles } from "./suites/types.mjs";
import { sendsElsewhere } from "./suites/wrong-platform.mjs";

// One file, because packing and installing is the slow part and every suite can share it.
const project = await createProject();
after(project.remove);

for (const suite of [
  loads,
  listsPrograms,
  runsTheCommand,
  compiles,
  bundlesForBrowsers,
  sendsElsewhere,
  needsOnlyFetch,
])
  suite(project);

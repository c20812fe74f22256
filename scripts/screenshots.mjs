#!/usr/bin/env node
// `npm run screenshots`: pictures of every page and state of the demo, on a machine that has only Node and npm.
import "./lib/node-version.mjs";

import("./lib/screenshots-command.mjs").then((command) => command.main(process.argv.slice(2)));

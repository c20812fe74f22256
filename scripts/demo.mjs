#!/usr/bin/env node
// `npm run demo`: installs, builds and serves the demo, on a machine that has only Node and npm.
import "./lib/node-version.mjs";

import("./lib/demo-command.mjs").then((command) => command.main(process.argv.slice(2)));

#!/usr/bin/env node
// `npm run worker`: installs and builds what is needed, and runs the example Worker in front of a fake Kaleidoscope.
import "./lib/node-version.mjs";

import("./lib/worker-command.mjs").then((command) => command.main(process.argv.slice(2)));

#!/usr/bin/env node
// `npm test`: everything, on a machine that has only Node and npm. `npm test -- --help` says what else it can do.
import "./lib/node-version.mjs";

import("./lib/test-command.mjs").then((command) => command.main(process.argv.slice(2)));

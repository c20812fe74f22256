#!/usr/bin/env node
// `npm run bench` and its like: installs, builds the packages and runs a program of bench/, on a machine that has only Node and npm.
import "./lib/node-version.mjs";

import("./lib/bench-command.mjs").then((command) => command.main(...process.argv.slice(2)));

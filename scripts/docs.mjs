#!/usr/bin/env node
// `npm run docs`: installs and builds what is needed, and serves the documentation as a site.
import "./lib/node-version.mjs";

import("./lib/docs-command.mjs").then((command) => command.main(process.argv.slice(2)));

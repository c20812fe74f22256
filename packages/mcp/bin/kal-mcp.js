#!/usr/bin/env node
// In the tree, so that installing the workspace can link it before anything is built.
import "../dist/main.js";

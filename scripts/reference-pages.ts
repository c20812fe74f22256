// Writes docs/api.md and docs/options.md from the public types and their docstrings.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { referencePages } from "./reference-pages/pages";
import { root } from "./root";

for (const { path, text } of referencePages(root)) writeFileSync(join(root, path), text);

// Writes docs/kalbio-methods.md from kalbio's surface and Kal's docstrings.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { kalbioMethods } from "./kalbio-methods/page";
import { print } from "./problem";
import { root } from "./root";

const { path, text, problems } = kalbioMethods();
writeFileSync(join(root, path), text);
for (const problem of problems) console.error(print(problem));
process.exitCode = problems.length > 0 ? 1 : 0;

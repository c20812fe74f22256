import { readArguments } from "./read-arguments.mjs";
import { runBuilt } from "./run-built.mjs";

const help =
  "npm run docs   builds what is needed and serves the documentation as a site, which follows what you write";

/** The reference is made from the sources, whose imports of each other lead to what was built. */
export async function main(args) {
  if (readArguments(args, { help }))
    await runBuilt({ filters: ["./packages/*"], command: ["npm", "run", "--silent", "dev"], folder: "docs" });
}

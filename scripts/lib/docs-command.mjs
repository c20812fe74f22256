import { runBuilt } from "./run-built.mjs";

/** The reference is made from the sources, whose imports of each other lead to what was built. */
export const main = () =>
  runBuilt({ filters: ["./packages/*"], command: ["npm", "run", "--silent", "dev"], folder: "docs" });

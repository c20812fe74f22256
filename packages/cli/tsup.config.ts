import { kalPackage } from "../../tooling/tsup";

// A command is run, not imported, so it is ESM alone and has no types.
export default kalPackage({ entry: { main: "src/main.ts" }, platform: "node", command: true });

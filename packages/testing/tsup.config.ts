import { kalPackage } from "../../tooling/tsup";

export default kalPackage({
  entry: {
    index: "src/index.ts",
    msw: "src/msw.ts",
    server: "src/server/index.ts",
    cli: "src/server/cli.ts",
  },
  platform: "node",
});

import { kalPackage } from "../../tooling/tsup";

export default kalPackage({
  entry: {
    index: "src/index.ts",
    credentials: "src/credentials/index.ts",
    "use-kal-web-or-kal-core": "src/use-kal-web-or-kal-core.ts",
  },
  platform: "node",
});

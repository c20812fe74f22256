import { kalPackage } from "../../tooling/tsup";

export default kalPackage({
  entry: {
    index: "src/index.ts",
    proxy: "src/proxy/index.ts",
    stores: "src/stores/index.ts",
    tracing: "src/tracing/index.ts",
  },
});

import { kalPackage } from "../../tooling/tsup";

export default kalPackage({ entry: { index: "src/index.ts" } });

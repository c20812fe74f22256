import { describeRuntime } from "./host/describe-runtime";
import { start } from "./node/start";

await describeRuntime("Node 24", "24.", () => start("24"));

import { describeRuntime } from "./host/describe-runtime";
import { start } from "./node/start";

await describeRuntime("Node 20", "20.", () => start("20"));

import { describeRuntime } from "./host/describe-runtime";
import { start } from "./node/start";

await describeRuntime("Node 26", "26.", () => start("26"));

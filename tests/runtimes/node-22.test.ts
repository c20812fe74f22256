import { describeRuntime } from "./host/describe-runtime";
import { start } from "./node/start";

await describeRuntime("Node 22", "22.", () => start("22"));

import { describeRuntime } from "./host/describe-runtime";
import { start } from "./workerd/start";

await describeRuntime("workerd", "1.", start);

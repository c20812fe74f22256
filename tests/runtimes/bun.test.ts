import { start } from "./bun/start";
import { describeRuntime } from "./host/describe-runtime";

await describeRuntime("Bun", "1.", start);

import { start } from "./deno/start";
import { describeRuntime } from "./host/describe-runtime";

await describeRuntime("Deno", "2.", start);

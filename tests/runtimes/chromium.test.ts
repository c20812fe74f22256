import { start } from "./chromium/start";
import { describeRuntime } from "./host/describe-runtime";

await describeRuntime("Chromium", "", start);

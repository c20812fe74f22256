import { KaleidoscopeClient } from "@kal/core";
import { describeTransport } from "./describe-suite";

describeTransport(
  "over fetch in a page",
  (options) => new KaleidoscopeClient({ ...options, dangerouslyAllowBrowser: true }),
);

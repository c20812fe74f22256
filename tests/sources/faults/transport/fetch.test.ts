import { KaleidoscopeClient } from "@kal/core";
import { describeTransport } from "./describe-suite";

describeTransport("over fetch", (options) => new KaleidoscopeClient(options));

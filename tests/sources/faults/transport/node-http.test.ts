import { KaleidoscopeClient } from "@kal/node";
import { describeTransport } from "./describe-suite";

describeTransport("over node:http", (options) => new KaleidoscopeClient(options));

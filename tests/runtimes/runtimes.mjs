import { start as startBun } from "./bun/start.mjs";
import { start as startChromium } from "./chromium/start.mjs";
import { start as startDeno } from "./deno/start.mjs";
import { start as startNode } from "./node/start.mjs";
import { start as startWorkerd } from "./workerd/start.mjs";

/** Every runtime that Kal is for, and what its version must begin with. */
export const runtimes = [
  ...["20", "22", "24"].map((major) => ({
    name: `Node ${major}`,
    version: `${major}.`,
    start: () => startNode(major),
  })),
  { name: "Deno", version: "2.", start: startDeno },
  { name: "Bun", version: "1.", start: startBun },
  { name: "workerd", version: "1.", start: startWorkerd },
  { name: "Chromium", version: "", start: startChromium },
];

import { expect, it } from "vitest";
import { runChild } from "./lib/run-child";

interface Left {
  found: Record<string, { listeners: number; clients: number }>;
  warnings: string[];
}

it("a thousand calls leave no listener on their signal, clients can be collected, and Node warns of nothing", async () => {
  const { report, code, output } = await runChild<Left>("leaks/clients.ts", { nodeArgs: ["--expose-gc"] });
  expect(code, output).toBe(0);
  expect(report?.warnings).toEqual([]);
  for (const [sender, { listeners, clients }] of Object.entries(report?.found ?? {})) {
    expect(listeners, `listeners of ${sender}`).toBe(0);
    // The last one may still be on the stack.
    expect(clients, `clients of ${sender}`).toBeLessThanOrEqual(1);
  }
  expect(Object.keys(report?.found ?? {})).toEqual(["node:http", "fetch"]);
});

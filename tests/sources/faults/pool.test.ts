import { expect, it } from "vitest";
import { runChild } from "./lib/run-child";

it("200 bodies that are not read, or not to their end, do not stall a pool of 8 sockets", async () => {
  const { report, code, output } = await runChild<{ answered: Record<string, number> }>(
    "pool/ignored-bodies.ts",
    { nodeArgs: ["--expose-gc"] },
  );
  expect({ ...report, code }, output).toEqual({
    answered: {
      unread: 200,
      "unread and kept": 200,
      cancelled: 200,
      "half-read and dropped": 200,
      "half-read and cancelled": 200,
    },
    code: 0,
  });
});

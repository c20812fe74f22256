import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startRedis } from "../../../tests/fleet/redis-server.mjs";
import { compileProgram, examples } from "../support/compile";
import { runProgram } from "../support/run-program";

let redis: string;
const endings: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  redis = await startRedis({ after: (end: () => Promise<unknown>) => endings.push(end) });
});
afterAll(() => Promise.all(endings.map((end) => end())));

it("two clients share one token through Redis, where it cannot be read", async () => {
  const program = await compileProgram(join(examples, "auth", "redis.ts"));
  const env = { REDIS_URL: redis, TOKEN_KEY: Buffer.alloc(32, 7).toString("base64") };
  let asked = 0;
  const output = await runProgram({
    command: process.execPath,
    args: [program],
    env,
    inspect: (fake) => {
      asked = fake.tokens.requests.client_credentials;
    },
  });
  expect(output).toBe("3 3\nfalse\n");
  expect(asked).toBe(1);
});

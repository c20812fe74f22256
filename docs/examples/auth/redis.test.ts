import { join } from "node:path";
import { expect, it } from "vitest";
import { startRedis } from "../../../tests/built/support/redis-server";
import { compileProgram, examples } from "../support/compile";
import { runProgram } from "../support/run-program";

it("two clients share one token through Redis, which holds it encrypted", async () => {
  const redis = await startRedis();
  const program = await compileProgram(join(examples, "auth", "redis.ts"));
  const env = {
    REDIS_URL: redis,
    TOKEN_KEY: Buffer.alloc(32, 7).toString("base64"),
  };
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

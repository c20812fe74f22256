import { expect, onTestFinished, test } from "vitest";
import { startWorkerOnFake } from "./lib/worker-on-fake";

test("two isolates with many requests at once share one token, and refresh it once", async () => {
  const isolates = ["one", "two"];
  const secrets = { ACCESS_KEY: "the-access-key", TOKEN_KEY: Buffer.alloc(32, 7).toString("base64") };
  const { ask, fake, close } = await startWorkerOnFake({ isolates, secrets });
  onTestFinished(() => void close());
  const headers = { "content-type": "application/json" };
  const askFromAll = async () => {
    const responses = isolates.flatMap((from) =>
      Array.from({ length: 10 }, () => ask("/api/kal/programs", { from, headers })),
    );
    for (const response of await Promise.all(responses)) expect(await response.json()).toHaveLength(3);
  };
  const { tokens } = fake;
  await askFromAll();
  expect(tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: 0 });
  tokens.expireAll();
  await askFromAll();
  expect(tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: 1 });
  expect(tokens.revokedFamilies).toBe(0);
});

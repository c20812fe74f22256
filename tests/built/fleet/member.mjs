import { KaleidoscopeClient, redisTokenStore } from "@kal/node";
import { createClient } from "redis";

/**
 * One process of the fleet: signs in, says so, and does what it is told: `call <n>` makes n calls at once and
 * reports how they ended. With `mortal` it kills itself in the moment in which it would store refreshed tokens.
 */
const { redisUrl, apiUrl, mortal } = JSON.parse(process.argv[2]);

const redis = createClient({ url: redisUrl });
redis.on("error", () => {}); // Redis ends before the fleet does.
await redis.connect();

/** Sees the scripts that are sent to Redis; the one that leaves tokens and no lease is the last of a refresh. */
const suicidal = {
  get: (key) => redis.get(key),
  eval(script, options) {
    const { tokens, lease } = JSON.parse(options.arguments[1]);
    if (tokens && !lease) process.kill(process.pid, "SIGKILL");
    return redis.eval(script, options);
  },
};

const client = new KaleidoscopeClient({
  url: apiUrl,
  clientId: "demo",
  clientSecret: "demo",
  maxRetries: 0,
  tokenStore: redisTokenStore(mortal ? suicidal : redis),
});

process.on("message", async ({ calls }) => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: calls }, () => client.programs.getPrograms({ cache: "no-store" })),
  );
  process.send({
    succeeded: outcomes.filter(({ status }) => status === "fulfilled").length,
    failures: outcomes.flatMap(({ reason }) => (reason ? [`${reason.name}: ${reason.message}`] : [])),
  });
});

process.send("ready");

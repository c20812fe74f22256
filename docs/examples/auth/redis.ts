// #region program
import { KaleidoscopeClient, redisTokenStore } from "@kal/node";
import { createClient } from "redis";

const redis = await createClient({ url: process.env.REDIS_URL }).connect();

const client = new KaleidoscopeClient({
  tokenStore: redisTokenStore(redis, { encryptionKey: process.env.TOKEN_KEY }),
});
// #endregion program

const another = new KaleidoscopeClient({
  tokenStore: redisTokenStore(redis, { encryptionKey: process.env.TOKEN_KEY }),
});
console.log(
  (await client.programs.getPrograms()).length,
  (await another.programs.getPrograms()).length,
);
const [key] = await redis.keys("*");
console.log(String(key && (await redis.get(key))).includes("access"));
redis.destroy();

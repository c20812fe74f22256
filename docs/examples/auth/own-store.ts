// #region program
import { type AtomicStorage, tokenStore } from "@kal/core/stores";
import { KaleidoscopeClient } from "@kal/node";

const values = new Map<string, string>();

// Any storage will do that can compare and set in one step: a SQL row, etcd, DynamoDB.
const storage: AtomicStorage = {
  async get(key) {
    return values.get(key) ?? null;
  },
  async compareAndSet(key, expected, next, ttlMs) {
    if ((values.get(key) ?? null) !== expected) return false;
    values.set(key, next);
    setTimeout(() => values.delete(key), ttlMs).unref();
    return true;
  },
};

const client = new KaleidoscopeClient({ tokenStore: tokenStore(storage) });
// #endregion program
console.log((await client.programs.getPrograms()).length, values.size);

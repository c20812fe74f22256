import { startWorker } from "./worker/start.mjs";

export const connect = (task) => startWorker("fetch", task);

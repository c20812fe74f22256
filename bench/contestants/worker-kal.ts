import type { Place, WorkerContestant } from "../lib/contestant.ts";
import { startWorker } from "./worker/start.ts";

export const connect = (task: Place): Promise<WorkerContestant> => startWorker("kal", task);

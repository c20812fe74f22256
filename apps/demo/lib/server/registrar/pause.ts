import { setTimeout } from "node:timers/promises";
import { usesFake } from "../uses-fake";

const WORK_MS = 1_200;

/** A registrar takes its time. The demo's has nothing to do, and would be done before anybody saw a state. */
export const pause = (): Promise<void> => (usesFake ? setTimeout(WORK_MS) : Promise.resolve());

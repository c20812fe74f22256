import { join } from "node:path";

/** The repository's folder, wherever the command was typed. */
export const root = join(import.meta.dirname, "..");

import { basename } from "node:path";

/** The beginning of a target's name, for hidden files beside it: with more, they could be too long for the disk. */
export const shortName = (target: string): string => Array.from(basename(target)).slice(0, 40).join("");

import { compile } from "./bundle";
import { installPrograms } from "./programs";

/** Fetches the runtimes, and compiles the cases for those that run Node's modules. */
export default async function prepare(): Promise<void> {
  await Promise.all([installPrograms(), compile("host/in-process.ts", "in-process")]);
}

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export type KalCore = typeof import("@kal/core");
export type KalProxy = typeof import("@kal/core/proxy");
export type KalServer = typeof import("@kal/testing/server");

/** Imports a module of the packed packages that a project has installed. */
export function kalFrom<Module>(folder: string, name: string): Promise<Module> {
  const path = createRequire(join(folder, "package.json")).resolve(name);
  return import(/* @vite-ignore */ pathToFileURL(path).href);
}

import type { TestProject } from "vitest/node";
import { packAll } from "./pack";
import { createProject } from "./project";

declare module "vitest" {
  interface ProvidedContext {
    /** The packed packages by folder name: `core`, `node`, ... */
    tarballs: Record<string, string>;
    /** A user's project in which all of them are installed. */
    consumer: string;
  }
}

/** Packs the packages and installs them into a project, once for all tests, because both are slow. */
export default async function setup({ provide }: TestProject) {
  const { tarballs, remove } = await packAll();
  const project = await createProject({ tarballs });
  provide("tarballs", tarballs);
  provide("consumer", project.folder);
  return () => Promise.all([remove(), project.remove()]);
}

import { inject } from "vitest";
import { unpack } from "./unpack";

/** The packed packages: name, tarball, and the text of every file by its path. */
export const packages = await Promise.all(
  Object.entries(inject("tarballs")).map(async ([folder, tarball]) => ({
    name: `@kal/${folder}`,
    tarball,
    texts: await unpack(tarball),
  })),
);

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError, NotFoundError } from "@kal/core";
import { checkedOverwrite, type Overwrite, refuseTaken } from "./overwrite";
import { PartFile } from "./part-file";
import { type FetchOptions, type OpenDownload, WholeFile } from "./whole-file";

export interface TargetOptions {
  overwrite?: Overwrite;
  /** Names what is downloaded: what comes of it is kept when it ends early, and gone on with the next time. */
  source?: string;
}

/** Where a download is to go, absolute. */
export function targetPath(folder: string | URL | null | undefined, name: string, fallback = ""): string {
  if (folder instanceof URL && folder.protocol !== "file:")
    throw new InvalidArgumentError("A destination given as a URL must be a file: URL.");
  if (folder != null && typeof folder !== "string" && !(folder instanceof URL))
    throw new InvalidArgumentError("A destination must be a path or a file: URL.");
  const path = folder instanceof URL ? fileURLToPath(folder) : folder;
  // Without the marks Next.js takes this for a reference to files of the app, traces all of them, and warns at each build.
  return join(/* turbopackIgnore: true */ resolve(/* turbopackIgnore: true */ path || fallback), name);
}

/** Downloads to a path: the target is absent, as it was, or whole, at every moment and whatever happens. */
export async function downloadToPath(
  open: OpenDownload,
  target: string,
  { overwrite: asked, source, ...options }: TargetOptions & FetchOptions,
): Promise<string> {
  const overwrite = checkedOverwrite(asked);
  options.signal?.throwIfAborted();
  await mkdir(join(target, ".."), { recursive: true });
  await refuseTaken(target, overwrite);
  const part = await PartFile.create(target, source);
  const file = new WholeFile(open, part.writer, options, part.begun);
  try {
    await file.fetch();
    options.signal?.throwIfAborted();
    return await part.keep(overwrite);
  } catch (error) {
    const begun = file.begun;
    if (source === undefined || begun === null || error instanceof NotFoundError) await part.discard();
    else await part.putAside(source, begun);
    throw error;
  }
}

import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { NotFoundError } from "@kal/core";
import { throwIfAborted } from "../abort-reason";
import { DirectWriter } from "./direct-writer";
import { checkedOverwrite, type Overwrite, refuseTaken } from "./overwrite";
import { PartFile } from "./part-file";
import { type ResolvedTarget, resolveTarget } from "./resolve-target";
import { type FetchOptions, type OpenDownload, WholeFile } from "./whole-file";
import { withPath } from "./with-path";

export interface TargetOptions {
  overwrite?: Overwrite | undefined;
  /** Names what is downloaded: what comes of it is kept when it ends early, and gone on with the next time. */
  source?: string | undefined;
}

/**
 * Downloads to a path: the target is absent, as it was, or whole, at every moment and whatever happens. Pipes,
 * terminals and devices receive the bytes as they come.
 */
export async function downloadToPath(
  open: OpenDownload,
  target: string,
  { overwrite: asked, source, ...options }: TargetOptions & FetchOptions,
): Promise<string> {
  const overwrite = checkedOverwrite(asked);
  throwIfAborted(options.signal);
  await mkdir(dirname(target), { recursive: true });
  const to = await resolveTarget(target);
  if (to.isDirect) {
    await downloadInto(open, target, to, options);
    return target;
  }
  await refuseTaken(target, to, overwrite);
  const replacing = overwrite === "replace";
  const replaced = replacing && to.stats?.isFile() ? to.stats : null;
  const part = await PartFile.create(replacing ? to.path : target, replaced, source);
  const file = new WholeFile(open, part.writer, options, part.begun);
  try {
    await file.fetch();
    throwIfAborted(options.signal);
    const path = await part.keep(overwrite);
    return replacing ? target : path;
  } catch (error) {
    const begun = file.begun;
    if (source === undefined || begun === null || error instanceof NotFoundError) await part.discard();
    else await part.putAside(source, begun);
    throw withPath(error, target);
  }
}

async function downloadInto(
  open: OpenDownload,
  target: string,
  to: ResolvedTarget,
  options: FetchOptions,
): Promise<void> {
  const writer = await DirectWriter.open(target, to, options);
  try {
    await new WholeFile(open, writer, options).fetch();
  } catch (error) {
    throw withPath(error, target);
  } finally {
    await writer.close();
  }
}

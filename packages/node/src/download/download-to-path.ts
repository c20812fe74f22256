import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { NotFoundError } from "@kal/core";
import { throwIfAborted } from "../util/replaced-globals";
import { PartFile } from "./disk/part-file";
import { SpecialFileWriter } from "./disk/special-file-writer";
import { type FetchOptions, type OpenDownload, ResumableDownload } from "./resumable-download";
import { type Overwrite, rejectExistingTarget, requireOverwrite } from "./target/overwrite";
import { type ResolvedTarget, resolveTarget } from "./target/resolve-target";

export interface TargetOptions {
  overwrite?: Overwrite | undefined;
  /** Identifies the file. If set, the bytes of a failed download are saved, and the next download resumes from them. */
  source?: string | undefined;
  durable?: boolean | undefined;
}

/**
 * Downloads to a path and returns it. At every moment the target is absent, unchanged or complete. Pipes, terminals and
 * devices receive the bytes as they arrive.
 */
export async function downloadToPath(
  open: OpenDownload,
  target: string,
  { overwrite: requested, source, durable = true, ...options }: TargetOptions & FetchOptions,
): Promise<string> {
  const overwrite = requireOverwrite(requested);
  throwIfAborted(options.signal);
  await mkdir(dirname(target), { recursive: true });
  const to = await resolveTarget(target);
  if (to.isSpecialFile) {
    await downloadToSpecialFile(open, target, to, options);
    return target;
  }
  await rejectExistingTarget(target, to, overwrite);
  const replacing = overwrite === "replace";
  const replaced = replacing && to.stats?.isFile() ? to.stats : null;
  const part = await PartFile.create(replacing ? to.path : target, replaced, source);
  const download = new ResumableDownload(open, part.writer, options, part.resumePoint);
  try {
    await download.fetch();
    throwIfAborted(options.signal);
    const path = await part.moveToTarget(overwrite, durable);
    return replacing ? target : path;
  } catch (error) {
    const { resumePoint } = download;
    if (source === undefined || resumePoint === null || error instanceof NotFoundError) await part.discard();
    else await part.save(source, resumePoint);
    throw withPath(error, target);
  }
}

async function downloadToSpecialFile(
  open: OpenDownload,
  target: string,
  to: ResolvedTarget,
  options: FetchOptions,
): Promise<void> {
  const writer = await SpecialFileWriter.open(target, to, options);
  try {
    await new ResumableDownload(open, writer, options).fetch();
  } catch (error) {
    throw withPath(error, target);
  } finally {
    await writer.close();
  }
}

/** Adds the path to the system's errors that lack it: those of reading, writing and flushing an open file. */
function withPath(error: unknown, path: string): unknown {
  // In Jest, the system's errors belong to another realm, so their shape is checked instead of their class.
  const { syscall, path: known } = Object(error) as NodeJS.ErrnoException;
  if (syscall !== undefined && known === undefined) Object.assign(error as Error, { path });
  return error;
}

import { arch, cpus, platform, release, totalmem } from "node:os";

/** The machine that figures are of, in a line. */
export function machine() {
  const { length, 0: first } = cpus();
  const gib = Math.round(totalmem() / 1024 ** 3);
  return `${length} x ${first?.model ?? "unknown processor"}, ${gib} GiB, ${platform()} ${release()} ${arch()}, Node ${process.version}`;
}

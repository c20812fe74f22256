/** Names the file on an error of the system: those of reading, writing and flushing an open file do not. */
export function withPath(error: unknown, path: string): unknown {
  if (error instanceof Error && "syscall" in error && !("path" in error)) Object.assign(error, { path });
  return error;
}

/** Names the file on an error of the system: those of reading, writing and flushing an open file do not. */
export function withPath(error: unknown, path: string): unknown {
  // Not by its class: in Jest, the system's errors belong to another realm than the code.
  const { syscall, path: known } = Object(error) as NodeJS.ErrnoException;
  if (syscall !== undefined && known === undefined) Object.assign(error as Error, { path });
  return error;
}

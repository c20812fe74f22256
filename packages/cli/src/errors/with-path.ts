/** Gives system errors of a read or a write the path that they lack, and passes on all others. */
export const withPath =
  (path: string) =>
  (error: unknown): never => {
    const { code, path: known } = error as NodeJS.ErrnoException;
    if (code && known === undefined) Object.assign(error as Error, { path });
    throw error;
  };

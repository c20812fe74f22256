const DESCRIPTIONS: { readonly [code: string]: string } = {
  ENOENT: "does not exist",
  EACCES: "cannot be read or written: permission denied",
  EPERM: "cannot be read or written: permission denied",
  EISDIR: "is a folder, not a file",
  ENOTDIR: "is not a folder",
  EEXIST: "already exists as a different kind of file",
  ENOTEMPTY: "is a folder that is not empty",
  ENOSPC: "cannot be written: the disk is full",
  EDQUOT: "cannot be written: your disk quota is used up",
  EFBIG: "cannot be written: it is too large for the file system or for your limits",
  EROFS: "cannot be written: the disk is read-only",
  EPIPE: "cannot be written: the program that reads it has closed it",
  ENXIO: "cannot be opened: no program is connected to its other end",
  ENAMETOOLONG: "has a name that is too long",
  ELOOP: "is a link that leads back to itself",
  EBUSY: "is in use by another program",
  ETXTBSY: "is in use by another program",
  EMFILE: "cannot be opened: too many files are open",
  ENFILE: "cannot be opened: too many files are open",
  EIO: "cannot be read or written: the device reports an error",
};

/** Describes a file system error, or the one that caused this error. Returns `undefined` for other errors. */
export function describeSystemError(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, path } = at as NodeJS.ErrnoException;
    const description = code && DESCRIPTIONS[code];
    if (description) return `${path ?? "A file"} ${description}.`;
  }
  return undefined;
}

/** Returns an error handler that adds `path` to system errors without one, and rethrows every error. */
export const rethrowWithPath =
  (path: string) =>
  (error: unknown): never => {
    const { code, path: known } = error as NodeJS.ErrnoException;
    if (code && known === undefined) Object.assign(error as Error, { path });
    throw error;
  };

/** For streams that read nothing before it is asked for. `size` by name: it may be inherited from an extended prototype. */
export const UNBUFFERED = { highWaterMark: 0, size: undefined };

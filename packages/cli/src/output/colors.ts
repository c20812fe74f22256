import pc from "picocolors";

/** Colours where the stream is a terminal that shows them and NO_COLOR is not set. */
export function colors(stream: NodeJS.WriteStream): ReturnType<typeof pc.createColors> {
  // Nothing but true or false: what is undefined would let CI have colours in its logs.
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return pc.createColors(false);
  return pc.createColors(Boolean(FORCE_COLOR || (stream.isTTY && TERM !== "dumb")));
}

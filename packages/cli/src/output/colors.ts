import pc from "picocolors";

/**
 * Returns the colors for a stream. Terminals have colors unless the environment disables them. NO_COLOR and
 * FORCE_COLOR=0 disable them everywhere, FORCE_COLOR and CLICOLOR_FORCE enable them everywhere, and CLICOLOR=0 disables
 * them for terminals.
 */
export function colors(stream: Pick<NodeJS.WriteStream, "isTTY">): ReturnType<typeof pc.createColors> {
  return pc.createColors(hasColors(stream));
}

function hasColors({ isTTY }: Pick<NodeJS.WriteStream, "isTTY">): boolean {
  const { NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM } = process.env;
  const force = FORCE_COLOR?.toLowerCase();
  if (NO_COLOR || force === "0" || force === "false") return false;
  if (force || (CLICOLOR_FORCE && CLICOLOR_FORCE !== "0")) return true;
  return Boolean(isTTY) && CLICOLOR !== "0" && TERM !== "dumb";
}

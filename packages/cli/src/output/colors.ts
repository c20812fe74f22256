import pc from "picocolors";

const OFF = ["0", "false"];

/**
 * Colors for a stream, as the environment asks for them: NO_COLOR and FORCE_COLOR=0 turn them off, FORCE_COLOR and
 * CLICOLOR_FORCE turn them on, and CLICOLOR=0 turns them off for terminals, which otherwise have them.
 */
export function colors(stream: Pick<NodeJS.WriteStream, "isTTY">): ReturnType<typeof pc.createColors> {
  return pc.createColors(hasColors(stream));
}

function hasColors({ isTTY }: Pick<NodeJS.WriteStream, "isTTY">): boolean {
  const { NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM } = process.env;
  const asked = FORCE_COLOR?.toLowerCase();
  if (NO_COLOR || (asked && OFF.includes(asked))) return false;
  if (asked || (CLICOLOR_FORCE && CLICOLOR_FORCE !== "0")) return true;
  return Boolean(isTTY) && CLICOLOR !== "0" && TERM !== "dumb";
}

/** The command as it was typed, quoted so that it can be typed again. */
export function commandLine(args: readonly string[] = process.argv.slice(2)): string {
  return ["kal", ...args].map(quoted).join(" ");
}

const quoted = (arg: string): string =>
  /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`;

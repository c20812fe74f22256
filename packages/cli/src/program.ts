import { Command } from "commander";
import { activities } from "./commands/activities";
import { addCompletion } from "./commands/completion";
import { exportCommand } from "./commands/export";
import { files } from "./commands/files";
import { importCommand } from "./commands/import";
import { login } from "./commands/login";
import { logout } from "./commands/logout";
import { records } from "./commands/records";
import { EXIT_CODES_HELP } from "./exit-codes";
import { configured } from "./run/command";

const CREDENTIALS_HELP = `
Credentials come from KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET, else from
what kal login --save wrote. KALEIDOSCOPE_API_URL names another address.
HTTPS_PROXY, HTTP_PROXY and NO_PROXY are heeded.

Every command takes --json, --url and --verbose, completion apart. More on one:
kal <command> --help, or kal help <command>.`;

/** The whole command line. */
export function createProgram(): Command {
  const program = configured(new Command("kal"))
    .description("Kaleidoscope on the command line.")
    .version(__KAL_VERSION__, "-V, --version", "print the version")
    .addHelpText("after", `${CREDENTIALS_HELP}\n${EXIT_CODES_HELP}`);
  for (const command of [
    login(),
    logout(),
    activities(),
    records(),
    files(),
    importCommand(),
    exportCommand(),
  ])
    program.addCommand(command);
  addCompletion(program);
  return program;
}

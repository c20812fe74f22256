import { Command } from "commander";
import { createActivitiesCommand } from "./commands/activities";
import { createApiCommand } from "./commands/api";
import { addCompletionCommands } from "./commands/completion";
import { createExportCommand } from "./commands/export";
import { createFilesCommand } from "./commands/files";
import { createImportCommand } from "./commands/import";
import { createLoginCommand } from "./commands/login";
import { createLogoutCommand } from "./commands/logout";
import { createMcpCommand } from "./commands/mcp";
import { createRecordsCommand } from "./commands/records";
import { createSchemaCommand } from "./commands/schema";
import { EXIT_CODES_HELP } from "./exit-codes";
import { configureCommand } from "./run/create-command";

const ENVIRONMENT_HELP = `
kal reads the credentials from KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET, or
else those that kal login --save saved. KALEIDOSCOPE_API_URL sets another API address.
kal uses the proxy in HTTPS_PROXY or HTTP_PROXY, except for the hosts in NO_PROXY.

Every command except completion accepts --json, --url and --verbose. For help on a command, run:
kal <command> --help, or kal help <command>.`;

/** Creates the program with all its commands. */
export function createProgram(): Command {
  const program = configureCommand(new Command("kal"))
    .description("The command line of Kaleidoscope.")
    .version(__KAL_VERSION__, "-V, --version", "print the version")
    .addHelpText("after", `${ENVIRONMENT_HELP}\n${EXIT_CODES_HELP}`);
  for (const command of [
    createLoginCommand(),
    createLogoutCommand(),
    createActivitiesCommand(),
    createRecordsCommand(),
    createFilesCommand(),
    createImportCommand(),
    createExportCommand(),
    createMcpCommand(),
    createSchemaCommand(),
    createApiCommand(),
  ])
    program.addCommand(command);
  addCompletionCommands(program);
  return program;
}

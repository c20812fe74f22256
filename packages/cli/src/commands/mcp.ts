import type { Command } from "commander";
import { commandAction, createCommand } from "../run/create-command";
import { parsePort } from "../run/option-parsers";

interface McpCommandOptions {
  allowWrites?: boolean;
  schemaOnly?: boolean;
  withPeople?: boolean;
  exportFolder?: string;
  http?: number;
}

const HELP = `
Assistants such as Claude Desktop start this command themselves, and talk to it over stdin and
stdout. Without options, it only reads, and leaves out people.

Examples:
  $ claude mcp add kaleidoscope -- kal mcp
  $ KAL_MCP_TOKEN=$(openssl rand -hex 32) kal mcp --http 3845`;

export function createMcpCommand(): Command {
  return createCommand("mcp", "Give an assistant access to the workspace (Model Context Protocol).")
    .option("--allow-writes", "add tools that write; each write asks the user first")
    .option("--schema-only", "describe the workspace, and read no record")
    .option("--with-people", "include names and mail addresses of people")
    .option("--export-folder <folder>", "folder that the assistant may write CSV files into")
    .option("--http <port>", "listen on 127.0.0.1 instead; needs KAL_MCP_TOKEN", parsePort)
    .addHelpText("after", HELP)
    .action(
      commandAction(async (context, { http, ...options }: McpCommandOptions) => {
        // Loaded here, because the protocol's library would slow down the start of every other command.
        const { runMcp } = await import("@kal/mcp");
        const { signal } = context;
        await runMcp({ ...options, client: await context.client(), httpPort: http, signal });
        return undefined;
      }),
    );
}

import { parseArgs } from "node:util";

export const USAGE = `Usage: kal-mcp [options]

Gives an assistant access to a Kaleidoscope workspace, over the Model Context Protocol.
It only reads, and leaves out people, unless an option says otherwise.

  --allow-writes            add tools that write; each write asks the user first
  --schema-only             describe the workspace, and read no record
  --with-people             include names and mail addresses of people
  --export-folder <folder>  folder that the assistant may write CSV files into
  --http <port>             listen on 127.0.0.1 instead of stdio; needs KAL_MCP_TOKEN
  --url <address>           address of the API
  --version                 print the version
  --help                    print this help

kal-mcp reads the credentials from KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET,
or else those that kal login --save saved.
`;

/** A mistake on the command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const MAX_PORT = 65_535;

/** Reads the options of the command. Throws `UsageError` for unknown options and invalid values. */
export function readCommandLine(args: string[]) {
  const values = parse(args);
  const { http } = values;
  if (http !== undefined && (!/^\d{1,5}$/.test(http) || Number(http) > MAX_PORT))
    throw new UsageError(`--http must be a port from 0 to ${MAX_PORT}, such as --http 3845.`);
  return {
    help: values.help,
    version: values.version,
    url: values.url,
    allowWrites: values["allow-writes"],
    schemaOnly: values["schema-only"],
    withPeople: values["with-people"],
    exportFolder: values["export-folder"],
    httpPort: http === undefined ? undefined : Number(http),
  };
}

function parse(args: string[]) {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  const options = {
    "allow-writes": flag,
    "schema-only": flag,
    "with-people": flag,
    "export-folder": text,
    http: text,
    url: text,
    version: flag,
    help: flag,
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

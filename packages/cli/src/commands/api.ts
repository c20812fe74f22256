import type { CustomRequestOptions, Method } from "@kal/node";
import type { Command } from "commander";
import { Option } from "commander";
import { UsageError } from "../errors/cli-errors";
import { safeJson } from "../output/sanitize";
import { commandAction, createCommand } from "../run/create-command";
import { collect } from "../run/option-parsers";

interface ApiOptions {
  method: Method;
  query?: string[];
  body?: string;
  include?: boolean;
}

const HELP = `
For endpoints that have no command. kal adds the credentials, retries as usual, and prints the JSON of the response.

Examples:
  $ kal api /programs
  $ kal api /programs --method POST --body '{"title": "PRMT5 inhibitors"}'
  $ kal api /workspaces/events --query page_size=5 --include`;

export function createApiCommand(): Command {
  return createCommand("api", "Send a request to any endpoint of the API.")
    .argument("<path>", "path of the endpoint, such as /programs")
    .addOption(
      new Option("--method <method>", "HTTP method")
        .choices(["GET", "POST", "PUT", "PATCH", "DELETE"])
        .default("GET"),
    )
    .option("--query <name=value>", "parameter of the query; may be repeated", collect)
    .option("--body <json>", "JSON to send")
    .option("--include", "print the status and the request id to stderr")
    .addHelpText("after", HELP)
    .action(
      commandAction(async (context, path: string, { method, query, body, include }: ApiOptions) => {
        const { output, signal } = context;
        const options: CustomRequestOptions = {
          query: parseQuery(query ?? []),
          ...(body !== undefined && { body: parseBody(body) }),
          signal,
        };
        const client = await context.client();
        const { data, response } = await client.request(method, path, options).withResponse();
        if (include) output.note(`${response.status}, request id ${response.requestId ?? "unknown"}`);
        output.result(data);
        if (!output.json) process.stdout.write(`${safeJson(data, 2)}\n`);
        return undefined;
      }),
    );
}

function parseQuery(pairs: readonly string[]): Record<string, string> {
  const query = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(at, 0));
    if (!name) throw new UsageError(`--query must be name=value, not ${pair}.`);
    if (query.has(name)) throw new UsageError(`--query has ${name} twice. Pass each name once.`);
    query.set(name, pair.slice(at + 1));
  }
  return Object.fromEntries(query);
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--body must be JSON: ${(error as Error).message}`);
  }
}

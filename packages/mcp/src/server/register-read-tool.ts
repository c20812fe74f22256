import type { McpServer, ServerContext } from "@modelcontextprotocol/server";
import { toErrorResult, toResult } from "../answers/answer";
import { createPeopleFilter, type PeopleFilter } from "../answers/people-filter";
import { explainError } from "./explain-error";
import type { McpOptions } from "./mcp-options";
import type { ReadTool, ToolContext } from "./tool";

/** Offers a tool that reads. Every error becomes an answer that the assistant can act on. */
export function registerReadTool(server: McpServer, tool: ReadTool, options: McpOptions): void {
  const { name, description, input, annotations } = tool;
  server.registerTool(
    name,
    { description, inputSchema: input, annotations: { readOnlyHint: true, ...annotations } },
    async (args, ctx) => {
      let people: PeopleFilter | undefined;
      try {
        people = await createPeopleFilter(options.client, options.withPeople ?? false, ctx.mcpReq.signal);
        const { data, note } = await tool.run(args, toolContext(options, people, ctx));
        return toResult({ data: people.json(data), note });
      } catch (error) {
        return failed(name, error, people);
      }
    },
  );
}

export function toolContext(options: McpOptions, people: PeopleFilter, ctx: ServerContext): ToolContext {
  const { signal, _meta } = ctx.mcpReq;
  const progressToken = _meta?.progressToken;
  return {
    client: options.client,
    people,
    signal,
    progress(progress, total) {
      if (progressToken === undefined) return;
      const params = { progressToken, progress, ...(total !== undefined && { total }) };
      // The application may be gone, which ends the call in another way.
      ctx.mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
    },
  };
}

/** Turns an error into an answer. Without a filter, the members could not be read, and no workspace text was either. */
export function failed(tool: string, error: unknown, people: PeopleFilter | undefined) {
  process.stderr.write(`kal-mcp: ${tool} failed: ${error instanceof Error ? error.name : typeof error}\n`);
  const message = explainError(error);
  return toErrorResult(`${tool}: ${people ? people.text(message) : message}`);
}

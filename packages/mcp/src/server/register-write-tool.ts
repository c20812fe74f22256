import type { McpServer } from "@modelcontextprotocol/server";
import { toErrorResult, toResult } from "../answers/answer";
import { createPeopleFilter, type PeopleFilter } from "../answers/people-filter";
import { type Confirmations, canAsk } from "./confirmations";
import type { McpOptions } from "./mcp-options";
import { failed, toolContext } from "./register-read-tool";
import type { WriteTool } from "./tool";

const CANNOT_ASK =
  "Nothing was written: this application cannot ask its user for a confirmation, which every write needs. It must support elicitation.";
const DECLINED =
  "Nothing was written: the user did not confirm. Do not try again unless the user asks for it.";
const CHANGED =
  "Nothing was written: the request or the data changed while the user was asked. Call the tool again to ask again.";

/** Offers a tool that writes after the user has confirmed, and never otherwise. */
export function registerWriteTool(
  server: McpServer,
  tool: WriteTool,
  options: McpOptions,
  confirmations: Confirmations,
): void {
  const { name, description, input } = tool;
  const annotations = { readOnlyHint: false, destructiveHint: true, idempotentHint: false };
  server.registerTool(name, { description, inputSchema: input, annotations }, async (args, ctx) => {
    if (!canAsk(server, ctx)) return toErrorResult(CANNOT_ASK);
    let people: PeopleFilter | undefined;
    try {
      people = await createPeopleFilter(options.client, options.withPeople ?? false, ctx.mcpReq.signal);
      const planned = await tool.plan(args, toolContext(options, people, ctx));
      const question = people.text(planned.question);
      const answer = confirmations.judge(question, args, ctx);
      if (answer === "not asked") return await confirmations.ask(question, args, ctx);
      if (answer === "declined") return toErrorResult(DECLINED);
      if (answer === "changed") return toErrorResult(CHANGED);
      const { data, note } = await planned.write();
      return toResult({ data: people.json(data), note });
    } catch (error) {
      return failed(name, error, people);
    }
  });
}

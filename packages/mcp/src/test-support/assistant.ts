import { KaleidoscopeClient } from "@kal/node";
import { startFakeKaleidoscope } from "@kal/testing/server";
import {
  Client,
  type ElicitRequestFormParams,
  type ElicitResult,
  InMemoryTransport,
} from "@modelcontextprotocol/client";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { onTestFinished } from "vitest";
import { mcpServerFactory } from "../server/create-mcp-server";
import type { McpOptions } from "../server/mcp-options";

/** What must never be seen in a frame. */
export const SECRET = "canary-5ecret-9f27";

interface AssistantOptions extends Omit<McpOptions, "client"> {
  /** Answers the questions of the server. Without it, the client cannot ask its user. */
  onQuestion?: (question: string) => ElicitResult["action"] | ElicitResult;
  /** `"legacy"` uses the protocol as it was in 2025, `"auto"` the newest one. */
  mode?: "legacy" | "auto";
  clientSecret?: string;
  screeningCompounds?: number;
}

/** The text of a result, and its data. */
export interface ToolAnswer {
  isError: boolean;
  note: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes.
  data: any;
  text: string;
}

/** A real MCP client, connected to a server on a listening fake. `frames` holds every message in both directions. */
export async function assistant(options: AssistantOptions = {}) {
  const { onQuestion, mode = "auto", clientSecret = SECRET, screeningCompounds, ...mcp } = options;
  const running = await startFakeKaleidoscope({ clientSecret: SECRET, screeningCompounds });
  const kaleidoscope = new KaleidoscopeClient({
    url: running.url,
    clientId: "demo",
    clientSecret,
    maxRetries: 0,
    logger: {},
  });
  const [near, far] = InMemoryTransport.createLinkedPair();
  const frames: string[] = [];
  for (const side of [near, far]) {
    const send = side.send.bind(side);
    side.send = (message, sendOptions) => {
      frames.push(JSON.stringify(message));
      return send(message, sendOptions);
    };
  }
  const served = serveStdio(mcpServerFactory({ ...mcp, client: kaleidoscope }), { transport: far });
  const client = new Client(
    { name: "test", version: "1.0.0" },
    {
      capabilities: onQuestion ? { elicitation: { form: {} } } : {},
      versionNegotiation: { mode },
    },
  );
  const questions: string[] = [];
  if (onQuestion)
    client.setRequestHandler("elicitation/create", ({ params }) => {
      const { message } = params as ElicitRequestFormParams;
      questions.push(message);
      const answer = onQuestion(message);
      if (typeof answer !== "string") return answer;
      return answer === "accept" ? { action: answer, content: { confirm: true } } : { action: answer };
    });
  await client.connect(near);
  onTestFinished(async () => {
    await client.close();
    await served.close();
    await running.close();
  });
  const call = async (name: string, args: Record<string, unknown> = {}): Promise<ToolAnswer> =>
    toAnswer(await client.callTool({ name, arguments: args }));
  const writes = () =>
    running.fake.requests.filter(({ method, path }) => method !== "GET" && !path.startsWith("/auth/"));
  return { client, call, frames, questions, writes, fake: running.fake, running, kaleidoscope };
}

export function toAnswer({ content, isError }: Awaited<ReturnType<Client["callTool"]>>): ToolAnswer {
  const texts = content.map((block) => (block.type === "text" ? block.text : ""));
  const [note = "", json] = texts;
  return { isError: isError === true, note, data: json ? JSON.parse(json) : null, text: texts.join("\n") };
}

import { createHash, randomBytes, randomUUID } from "node:crypto";
import {
  acceptedContent,
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  createRequestStateCodec,
  type InputRequiredResult,
  inputRequired,
  type McpServer,
  type RequestStateCodec,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";

const TTL_SECONDS = 600;
const KEY = "confirm";

const confirmationSchema = z.object({
  confirm: z.boolean().meta({ title: "Write this to Kaleidoscope" }),
});

/** What the server remembers of a question. The application holds it, signed, until the user has answered. */
interface Asked {
  id: string;
  digest: string;
}

/**
 * Questions that users must confirm. An answer counts once, and only for the question that was asked: a client that
 * answers a question nobody asked, or another one, does not cause a write.
 */
export class Confirmations {
  readonly codec: RequestStateCodec<Asked> = createRequestStateCodec<Asked>({
    key: randomBytes(32),
    ttlSeconds: TTL_SECONDS,
  });
  readonly #used = new Map<string, number>();

  /** Returns the result that makes the application ask its user. */
  async ask(question: string, args: unknown, ctx: ServerContext): Promise<InputRequiredResult> {
    const asked: Asked = { id: randomUUID(), digest: digestOf(question, args) };
    return inputRequired({
      inputRequests: {
        [KEY]: inputRequired.elicit({ message: question, requestedSchema: confirmationSchema }),
      },
      requestState: await this.codec.mint(asked, ctx),
    });
  }

  /** Returns what the user said to this question. `"not asked"` means that it must be asked first. */
  judge(
    question: string,
    args: unknown,
    { mcpReq }: ServerContext,
  ): "confirmed" | "declined" | "changed" | "not asked" {
    const asked = mcpReq.requestState<Asked>();
    if (asked === undefined) return "not asked";
    if (!this.#use(asked.id)) return "declined";
    if (asked.digest !== digestOf(question, args)) return "changed";
    const content = acceptedContent(mcpReq.inputResponses, KEY, confirmationSchema);
    return content?.confirm === true ? "confirmed" : "declined";
  }

  /** Returns `false` if the answer was used before. */
  #use(id: string): boolean {
    const now = Date.now();
    for (const [other, expiresAt] of this.#used) if (expiresAt < now) this.#used.delete(other);
    if (this.#used.has(id)) return false;
    this.#used.set(id, now + TTL_SECONDS * 1000);
    return true;
  }
}

/** Returns whether the application can ask its user. Its capabilities come with the connection, or with each request. */
export function canAsk(server: McpServer, { mcpReq }: ServerContext): boolean {
  const envelope: { [key: string]: unknown } | undefined = mcpReq.envelope;
  const capabilities = (envelope?.[CLIENT_CAPABILITIES_META_KEY] ?? server.server.getClientCapabilities()) as
    | ClientCapabilities
    | undefined;
  const elicitation = capabilities?.elicitation;
  // Without a mode, forms are supported.
  return elicitation !== undefined && ("form" in elicitation || !("url" in elicitation));
}

/** Covers the arguments too, because a question shortens long values. */
const digestOf = (question: string, args: unknown) =>
  createHash("sha256")
    .update(JSON.stringify([question, args]))
    .digest("hex");

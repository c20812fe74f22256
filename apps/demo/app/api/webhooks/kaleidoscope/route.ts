import type { JsonValue } from "@kal/node";
import { after } from "next/server";
import { readEvent } from "@/lib/server/registrar/event";
import { handleEvent } from "@/lib/server/registrar/handle-event";
import { source } from "@/lib/server/source";
import { isFromKaleidoscope } from "@/lib/server/webhook-secret";

const answer = (status: number) => new Response(null, { status });

/**
 * Kaleidoscope calls this when something is to be registered. Whoever does not know the secret is refused, and without
 * a secret in the environment everybody is; what the event says is then checked with Kaleidoscope before anything is done.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromKaleidoscope(request)) return answer(401);
  const body: JsonValue | undefined = await request.json().catch(() => undefined);
  if (body === undefined) return answer(400);
  const event = readEvent(body);
  if (event) {
    const { client } = await source();
    // The sender waits for an answer, not for the work.
    after(() => handleEvent(client, event));
  }
  return answer(202);
}

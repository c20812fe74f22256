import type { Row } from "../world/world";

/** Who is told of the events of registrations. */
export interface WebhookTarget {
  /** Where each event is posted to, as JSON. */
  url: string;
  /** Sent along, for instance the secret by which the receiver knows the sender. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Posts the events of registrations, each once and as the workspace's event list has it. Nobody outside knows what the
 * real server sends beside the ids in `event_attrs`, so a receiver should rely on those alone. A receiver that
 * refuses, or is not there, is named in a process warning.
 */
export function webhookSender({ url, headers = {} }: WebhookTarget): (event: Row) => void {
  return (event) => {
    if (!String(event.event_type).startsWith("registration_")) return;
    // Later than the answer to the request that caused it, as from a queue.
    setTimeout(() => void post(url, headers, JSON.stringify(event)), 0);
  };
}

async function post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<void> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    await answer.body?.cancel();
    if (!answer.ok) warn(url, `answered ${answer.status}`);
  } catch {
    warn(url, "could not be reached");
  }
}

/** Without its query, which may hold a secret. */
function warn(url: string, what: string): void {
  const { origin, pathname } = new URL(url);
  process.emitWarning(`The webhook ${origin}${pathname} ${what}.`, "KalFakeWebhook");
}

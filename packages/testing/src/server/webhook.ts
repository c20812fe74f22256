import type { Row } from "../world/world";

/** The receiver of registration events. */
export interface WebhookTarget {
  /** The URL that each event is posted to, as JSON. */
  url: string;
  /** Extra headers, such as a secret that authenticates the sender. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Posts each registration event once, in the format of the workspace's event list. Only the ids in `event_attrs` are
 * documented, so a receiver should rely on nothing else. A failed delivery emits a process warning with the URL.
 */
export function webhookSender({ url, headers = {} }: WebhookTarget): (event: Row) => void {
  return (event) => {
    if (!String(event.event_type).startsWith("registration_")) return;
    // Post after the response to the request that caused the event, like a queue does.
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

/** Returns the URL without its query, which may hold a secret. */
function warn(url: string, what: string): void {
  const { origin, pathname } = new URL(url);
  process.emitWarning(`The webhook ${origin}${pathname} ${what}.`, "KalFakeWebhook");
}

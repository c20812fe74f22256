import { type ApiProxyOptions, createApiProxy } from "../src/proxy/index";
import type { IncomingResponse, OutgoingRequest } from "../src/transport/types";
import { clientOnFake } from "./support";

/** Where the pages of these tests live. */
export const SITE = "https://app.test";

export interface Visit {
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
  signal?: AbortSignal;
}

/** A request as a browser sends it from a page of the same site. */
export function fromPage(path: string, { method = "GET", headers, body, signal }: Visit = {}): Request {
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers: {
      host: new URL(SITE).host,
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      ...(method !== "GET" && { origin: SITE }),
      ...headers,
    },
    body,
    signal,
    duplex: "half",
  };
  return new Request(`${SITE}${path}`, init);
}

/** A proxy in front of a fake Kaleidoscope. */
export function proxyOnFake(options: Partial<ApiProxyOptions> = {}) {
  const { client, fake, sent } = clientOnFake({ maxRetries: 0 });
  const proxy = createApiProxy({ client, authorize: () => true, allow: [], ...options });
  return { client, fake, sent, proxy, visit: (path: string, how?: Visit) => proxy(fromPage(path, how)) };
}

/** What a page can see of an answer. */
export const visible = async (answer: Response): Promise<string> =>
  JSON.stringify([answer.status, [...answer.headers], await answer.clone().text()]);

export const TOKEN = "the-access-token-of-the-server";
export const IAP_TOKEN = "the-iap-token-of-the-server";

/** A sender that writes down what reaches the network and answers by the given function. */
export function recordingSend(answer: (request: OutgoingRequest) => Response) {
  const sent: OutgoingRequest[] = [];
  const send = async (request: OutgoingRequest): Promise<IncomingResponse> => {
    sent.push(request);
    const response = answer(request);
    return {
      status: response.status,
      headers: response.headers,
      async read(onChunk) {
        if (response.body) for await (const chunk of response.body) await onChunk(chunk);
      },
      cancel: () => void response.body?.cancel().catch(() => {}),
    };
  };
  return { send, sent };
}

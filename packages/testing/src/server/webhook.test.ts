import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { createFakeKaleidoscope } from "../fake";
import { logIn } from "../test-support/api";
import type { Row } from "../world/world";
import { type RunningFake, startFakeKaleidoscope } from ".";

interface Delivery {
  headers: IncomingMessage["headers"];
  body: Row;
}

let receiver: Server;
let running: RunningFake;
let status = 202;
const received: Delivery[] = [];
const headers = { "x-webhook-secret": "known to both" };

beforeEach(async () => {
  received.length = 0;
  status = 202;
  receiver = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: JSON.parse(await text(request)) });
    response.writeHead(status).end();
    receiver.emit("delivery");
  }).listen(0, "127.0.0.1");
  await once(receiver, "listening");
  const { port } = receiver.address() as AddressInfo;
  running = await startFakeKaleidoscope({
    webhook: { url: `http://127.0.0.1:${port}/hook?secret=s3cret`, headers },
  });
});
afterEach(async () => {
  await running.close();
  receiver.close();
});

async function post(path: string): Promise<Response> {
  const { access_token } = await logIn({ url: running.url, fetch });
  return fetch(running.url + path, {
    method: "POST",
    headers: { "x-kal-authorization": `Bearer ${access_token}`, "content-type": "application/json" },
    body: JSON.stringify(path === "/programs" ? { title: "New" } : {}),
  });
}

const byFile = demoIds.activities.registrationByFile;
const register = () => post(`/operations/${byFile}/register/${demoIds.files.structuresSdf}`);

describe("a webhook", () => {
  it("receives the submission of a file, with its ids and the configured header", async () => {
    const [answer] = await Promise.all([register(), once(receiver, "delivery")]);
    expect(answer.status).toBe(200);
    expect(received).toHaveLength(1);
    expect(received[0]?.headers).toMatchObject({ ...headers, "content-type": "application/json" });
    expect(received[0]?.body).toMatchObject({
      event_type: "registration_submitted",
      event_attrs: {
        operation_id: byFile,
        file_id: demoIds.files.structuresSdf,
        file_name: "cro-batches.sdf",
      },
    });
  });

  it("receives only submissions of drafts, for validation and for registration", async () => {
    await post("/programs");
    const operation = `/operations/${demoIds.activities.registrationWithStaging}`;
    await Promise.all([post(`${operation}/validate_drafts`), once(receiver, "delivery")]);
    await Promise.all([post(`${operation}/submit_drafts_for_registration`), once(receiver, "delivery")]);
    expect(received.map(({ body }) => body.event_type)).toEqual([
      "registration_drafts_validation_requested",
      "registration_drafts_submitted",
    ]);
  });

  it("that fails emits a warning with its URL, without the query", async () => {
    status = 401;
    const [[warning]] = await Promise.all([once(process, "warning"), register()]);
    expect((warning as Error).message).toMatch(/^The webhook http:.*\/hook answered 401\.$/);
  });
});

describe("onEvent", () => {
  it("is called for writes, but not for seeded events, also after a reset", async () => {
    const heard: unknown[] = [];
    const fake = createFakeKaleidoscope({ onEvent: (event) => heard.push(event.event_type) });
    fake.reset();
    expect(heard).toEqual([]);
    const { access_token } = await logIn(fake);
    await fake.fetch(`${fake.url}/programs`, {
      method: "POST",
      headers: { "x-kal-authorization": `Bearer ${access_token}`, "content-type": "application/json" },
      body: '{"title":"New"}',
    });
    expect(heard).toEqual(["program.created"]);
  });
});

import { demoIds, type Fault } from "@kal/testing";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { startWorkerOnFake, type WorkerOnFake } from "./lib/worker-on-fake";

const fileId = demoIds.files.ic50Csv;
const when = { path: `/files/${fileId}` };
const always = { when, times: 99 };

interface Failure {
  fault?: Fault;
  path?: string;
  status: number;
  code: string;
}

/** What goes wrong behind the Worker, and what its caller gets. */
const failures: Record<string, Failure> = {
  "an unknown file": { path: "/files/5eed0000-0000-4000-8000-000000000000", status: 404, code: "not_found" },
  "a file of a type that is not allowed": {
    fault: { when, status: 200, body: "<p>", headers: { "content-type": "text/html" } },
    status: 415,
    code: "type_not_allowed",
  },
  "a server error": {
    fault: { ...always, status: 500, body: { message: "secret-host:5432" } },
    status: 502,
    code: "unavailable",
  },
  "too many requests": { fault: { ...always, status: 429, retryAfter: 3600 }, status: 503, code: "busy" },
  "a 403": { fault: { ...always, status: 403 }, status: 502, code: "not_signed_in" },
  "a connection that is reset": { fault: { ...always, reset: true }, status: 502, code: "unavailable" },
  "an HTML page of a gateway": {
    fault: { ...always, html: true, status: 502 },
    status: 502,
    code: "unavailable",
  },
};

let worker: WorkerOnFake;
beforeAll(async () => {
  worker = await startWorkerOnFake();
});
afterAll(() => worker.close());

for (const [what, { fault, path = `/files/${fileId}`, status, code }] of Object.entries(failures)) {
  test(`reports ${what} clearly and without a secret`, async () => {
    const { fake, ask } = worker;
    if (fault) fake.faults.add(fault);
    const response = await ask(path);
    fake.faults.clear();
    const text = await response.text();
    expect([response.status, JSON.parse(text).code]).toStrictEqual([status, code]);
    expect(text).not.toMatch(/127\.0\.0\.1|secret|Bearer|token/i);
  });
}

test("reports credentials that Kaleidoscope refuses as the Worker's fault, not the caller's", async () => {
  const { ask, close } = await startWorkerOnFake({ clientSecret: "another" });
  onTestFinished(() => void close());
  const response = await ask("/activities");
  const text = await response.text();
  expect([response.status, JSON.parse(text).code]).toStrictEqual([502, "not_signed_in"]);
  expect(text).not.toMatch(/demo|another|127\.0\.0\.1/);
});

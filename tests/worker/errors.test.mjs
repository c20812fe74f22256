import assert from "node:assert/strict";
import { test } from "node:test";
import { demoIds } from "@kal/testing";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startWorker } from "./lib/worker.mjs";

const fileId = demoIds.files.ic50Csv;
const when = { path: `/files/${fileId}` };
const always = { when, times: 99 };

/** What goes wrong behind the Worker, and what its caller gets. */
const failures = {
  "a file that is not there": [null, 404, "not_found", "/files/5eed0000-0000-4000-8000-000000000000"],
  "a file of a type that may not pass": [
    { when, status: 200, body: "<p>", headers: { "content-type": "text/html" } },
    415,
    "type_not_allowed",
  ],
  "a crash of Kaleidoscope's": [
    { ...always, status: 500, body: { message: "secret-host:5432" } },
    502,
    "unavailable",
  ],
  "too many calls": [{ ...always, status: 429, retryAfter: 3600 }, 503, "busy"],
  "a refusal": [{ ...always, status: 403 }, 502, "not_signed_in"],
  "a connection that is reset": [{ ...always, reset: true }, 502, "unavailable"],
  "an HTML page of a gateway": [{ ...always, html: true, status: 502 }, 502, "unavailable"],
};

test("what goes wrong is told clearly, and without a secret", { timeout: 120_000 }, async (t) => {
  const running = await startFakeKaleidoscope();
  t.after(() => running.close());
  const { fake } = running;
  const { ask } = await startWorker(t, running.url);
  for (const [what, [fault, status, code, path = `/files/${fileId}`]] of Object.entries(failures)) {
    await t.test(what, async () => {
      if (fault) fake.faults.add(fault);
      const answer = await ask(path);
      fake.faults.clear();
      const text = await answer.text();
      assert.deepEqual([answer.status, JSON.parse(text).code], [status, code]);
      assert.doesNotMatch(text, /127\.0\.0\.1|secret|Bearer|token/i);
    });
  }
});

test("credentials that Kaleidoscope refuses are the Worker's fault, not the caller's", {
  timeout: 60_000,
}, async (t) => {
  const running = await startFakeKaleidoscope({ clientSecret: "another" });
  t.after(() => running.close());
  const { ask } = await startWorker(t, running.url);
  const answer = await ask("/activities");
  const text = await answer.text();
  assert.deepEqual([answer.status, JSON.parse(text).code], [502, "not_signed_in"]);
  assert.doesNotMatch(text, /demo|another|127\.0\.0\.1/);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { builtActions, builtPages, builtRoutes } from "./lib/built-app.mjs";
import { call, neighbor, strangers } from "./lib/callers.mjs";
import { startDemo } from "./lib/demo.mjs";

/** Open to everyone: the page to sign in, and a picture. */
const OPEN = ["/sign-in", "/icon.svg"];
const guardedRoutes = builtRoutes.filter((path) => !OPEN.includes(path));
const sameOrigin = { "sec-fetch-site": "same-origin" };

// The demo listens on every address here, as if `--host 0.0.0.0` had been given, with a real workspace behind it.
let api;
let demo;
let port;
before(async () => {
  api = await startFakeKaleidoscope({ clientId: "an-id", clientSecret: "a-secret" });
  demo = await startDemo({
    KALEIDOSCOPE_API_CLIENT_ID: "an-id",
    KALEIDOSCOPE_API_CLIENT_SECRET: "a-secret",
    KALEIDOSCOPE_API_URL: api.url,
  });
  port = new URL(demo.url).port;
});
after(async () => {
  await demo?.stop();
  await api?.close();
});

/** What a call is answered, and how many requests to Kaleidoscope it led to. */
async function observed(...args) {
  const before = api.fake.requests.length;
  const answer = await call(...args);
  return { ...answer, upstream: api.fake.requests.length - before };
}

/** Asks for a page alone, as Next's router does: it says that it has the layout, which then is not run. */
const routerRequest = (path) => {
  const from = path === "/" ? ["activities", { children: ["__PAGE__", {}] }] : ["__PAGE__", {}];
  const tree = JSON.stringify(["", { children: from }]);
  return { headers: { rsc: "1", "next-router-state-tree": encodeURIComponent(tree) } };
};

/** Next wants a hash of these headers in the address, and redirects to the address that has it. */
async function navigate(caller, path) {
  const first = await observed(caller, path, routerRequest(path));
  const { location } = first.headers;
  return location?.includes("_rsc=") ? observed(caller, location, routerRequest(path)) : first;
}

for (const path of builtPages) {
  test(`${path} is loaded for the person at this computer alone`, async () => {
    assert.equal((await call(neighbor(port), path)).status, 200);
    for (const stranger of strangers(port)) {
      const { status, headers, upstream } = await observed(stranger, path);
      assert.deepEqual([status, headers.location, upstream], [307, "/sign-in", 0], stranger.name);
    }
  });

  test(`${path} asks the session when it is loaded without its layout`, async () => {
    const own = await navigate(neighbor(port), path);
    assert.equal(own.status, 200);
    assert.doesNotMatch(own.text, /<html|"html"/, "the layout is not part of the answer");
    for (const stranger of strangers(port)) {
      const { text, upstream } = await navigate(stranger, path);
      assert.equal(upstream, 0, stranger.name);
      assert.match(text, /NEXT_REDIRECT;replace;\/sign-in/, stranger.name);
    }
  });
}

for (const path of guardedRoutes) {
  test(`${path} answers 401 without a session`, async () => {
    for (const stranger of strangers(port)) {
      const answers = [];
      for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"]) {
        const origin = `http://${stranger.headers.host}`;
        const body = method === "GET" ? undefined : "{}";
        const headers = { ...sameOrigin, origin, "content-type": "application/json" };
        const { status, upstream } = await observed(stranger, path, { method, body, headers });
        answers.push(status);
        assert.equal(upstream, 0, `${stranger.name}, ${method}`);
      }
      assert.ok(answers.includes(401), `${stranger.name}: ${answers}`);
      const others = answers.filter((status) => ![401, 403, 405].includes(status));
      assert.deepEqual(others, [], stranger.name);
    }
  });
}

for (const { id, name, path } of builtActions) {
  const post = (caller, to) =>
    observed(caller, to, {
      method: "POST",
      body: '["one","two","three"]',
      headers: {
        "next-action": id,
        "content-type": "text/plain;charset=UTF-8",
        origin: `http://${caller.headers.host}`,
      },
    });

  test(`the action ${name} asks the session before it does anything`, async () => {
    for (const stranger of strangers(port)) {
      const { headers, upstream } = await post(stranger, path);
      assert.equal(upstream, 0, stranger.name);
      assert.match(headers["x-action-redirect"] ?? "", /^\/sign-in;/, stranger.name);
    }
  });

  test(`the action ${name} is refused when Next forwards it from another page`, async () => {
    const elsewhere = builtPages.filter((page) => page !== path);
    for (const stranger of strangers(port))
      for (const page of elsewhere.slice(0, 3))
        assert.equal((await post(stranger, page)).upstream, 0, `${stranger.name}, ${page}`);
  });
}

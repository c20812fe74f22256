import { test as base, expect } from "@playwright/test";
import { builtActions, builtPages, builtRoutes } from "../support/built-app";
import { type Caller, call, neighbor, strangers } from "../support/callers";
import { type Demo, startDemo } from "../support/demo-server";
import { startWorkspace, type Workspace } from "../support/real-workspace";

/** Open to everyone: the page to sign in, and a picture. */
const OPEN = ["/sign-in", "/icon.svg"];
const guardedRoutes = builtRoutes.filter((path) => !OPEN.includes(path));
const sameOrigin = { "sec-fetch-site": "same-origin" };

type Observe = (
  ...args: Parameters<typeof call>
) => Promise<Awaited<ReturnType<typeof call>> & { upstream: number }>;

// The demo listens on every address here, as if `--host 0.0.0.0` had been given, with a real workspace behind it.
const test = base.extend<object, { port: string; observed: Observe; served: { api: Workspace; demo: Demo } }>(
  {
    served: [
      async ({}, use) => {
        const api = await startWorkspace("an-id", "a-secret");
        const demo = await startDemo(api.env);
        await use({ api, demo });
        await demo.stop();
        await api.close();
      },
      { scope: "worker" },
    ],
    port: [({ served }, use) => use(served.demo.port), { scope: "worker" }],
    /** Sends a request, and returns the response and how many requests to Kaleidoscope it led to. */
    observed: [
      ({ served: { api } }, use) =>
        use(async (...args) => {
          const before = api.fake.requests.length;
          const response = await call(...args);
          return { ...response, upstream: api.fake.requests.length - before };
        }),
      { scope: "worker" },
    ],
  },
);

/** Asks for a page alone, as Next's router does: it says that it has the layout, which then is not run. */
const routerRequest = (path: string) => {
  const from = path === "/" ? ["activities", { children: ["__PAGE__", {}] }] : ["__PAGE__", {}];
  const tree = JSON.stringify(["", { children: from }]);
  return { headers: { rsc: "1", "next-router-state-tree": encodeURIComponent(tree) } };
};

/** Next wants a hash of these headers in the address, and redirects to the address that has it. */
async function navigate(observed: Observe, caller: Caller, path: string) {
  const first = await observed(caller, path, routerRequest(path));
  const { location } = first.headers;
  return location?.includes("_rsc=") ? observed(caller, location, routerRequest(path)) : first;
}

for (const path of builtPages) {
  test(`${path} is loaded for the person at this computer alone`, async ({ observed, port }) => {
    expect((await call(neighbor(port), path)).status).toBe(200);
    for (const stranger of strangers(port)) {
      const { status, headers, upstream } = await observed(stranger, path);
      expect([status, headers.location, upstream], stranger.name).toStrictEqual([307, "/sign-in", 0]);
    }
  });

  test(`${path} asks the session when it is loaded without its layout`, async ({ observed, port }) => {
    const own = await navigate(observed, neighbor(port), path);
    expect(own.status).toBe(200);
    expect(own.text, "the layout is not part of the answer").not.toMatch(/<html|"html"/);
    for (const stranger of strangers(port)) {
      const { text, upstream } = await navigate(observed, stranger, path);
      expect(upstream, stranger.name).toBe(0);
      expect(text, stranger.name).toMatch(/NEXT_REDIRECT;replace;\/sign-in/);
    }
  });
}

for (const path of guardedRoutes) {
  test(`${path} answers 401 without a session`, async ({ observed, port }) => {
    for (const stranger of strangers(port)) {
      const answers: number[] = [];
      for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"]) {
        const origin = `http://${stranger.headers.host}`;
        const body = method === "GET" ? undefined : "{}";
        const headers = { ...sameOrigin, origin, "content-type": "application/json" };
        const { status, upstream } = await observed(stranger, path, { method, body, headers });
        answers.push(status);
        expect(upstream, `${stranger.name}, ${method}`).toBe(0);
      }
      expect(answers, stranger.name).toContain(401);
      const others = answers.filter((status) => ![401, 403, 405].includes(status));
      expect(others, stranger.name).toStrictEqual([]);
    }
  });
}

for (const { id, name, path } of builtActions) {
  const post = (observed: Observe, caller: Caller, to: string) =>
    observed(caller, to, {
      method: "POST",
      body: '["one","two","three"]',
      headers: {
        "next-action": id,
        "content-type": "text/plain;charset=UTF-8",
        origin: `http://${caller.headers.host}`,
      },
    });

  test(`the action ${name} of ${path} asks the session before it does anything`, async ({
    observed,
    port,
  }) => {
    for (const stranger of strangers(port)) {
      const { headers, upstream } = await post(observed, stranger, path);
      expect(upstream, stranger.name).toBe(0);
      expect(headers["x-action-redirect"] ?? "", stranger.name).toMatch(/^\/sign-in;/);
    }
  });

  test(`the action ${name} of ${path} is refused when Next forwards it from another page`, async ({
    observed,
    port,
  }) => {
    const elsewhere = builtPages.filter((page) => page !== path);
    for (const stranger of strangers(port))
      for (const page of elsewhere.slice(0, 3))
        expect((await post(observed, stranger, page)).upstream, `${stranger.name}, ${page}`).toBe(0);
  });
}

import { execa } from "execa";
import getPort from "get-port";
import { call, externalAddresses, neighbor } from "../support/callers";
import { cleanEnv, type Demo, demoFolder, untilAnswered } from "../support/demo-server";
import { expect, test as onDemo } from "../support/demo-test";
import { files } from "./pages/files-page";

const KEY = "a-key-that-only-the-terminal-shows";
const tokenRequest = {
  method: "POST",
  body: "{}",
  headers: { "sec-fetch-site": "same-origin", "content-type": "application/json" },
};

interface Fixtures {
  /** Starts a demo in front of a real workspace, with these settings. */
  startReal: (settings?: Record<string, string>) => Promise<Demo>;
}

const test = onDemo.extend<Fixtures>({
  startReal: async ({ startDemo, startWorkspace }, use) => {
    const { env } = await startWorkspace("an-id", "a-secret");
    await use((settings) => startDemo({ ...env, ...settings }));
  },
});

test("npm start listens on this computer alone", async () => {
  const port = String(await getPort());
  const child = execa("npm", ["run", "--silent", "start"], {
    cwd: demoFolder,
    env: { ...cleanEnv(), PORT: port },
    extendEnv: false,
    stdio: "ignore",
    reject: false,
    // npm starts the server by a shell: as a group of their own they can be ended together.
    detached: true,
  });
  try {
    await untilAnswered(`http://127.0.0.1:${port}`);
    for (const address of externalAddresses())
      await expect(call({ address, port, headers: { host: `localhost:${port}` } }, "/")).rejects.toThrow(
        /ECONNREFUSED/,
      );
  } finally {
    if (child.pid) process.kill(-child.pid, "SIGTERM");
    await child;
  }
});

test("a person elsewhere signs in with the key, and only under a configured name", async ({ startReal }) => {
  const { port } = await startReal({ KAL_DEMO_KEY: KEY, KAL_DEMO_HOSTS: "demo.example" });
  const [address = "127.0.0.1"] = externalAddresses();
  // What a reverse proxy on this computer would add.
  const from = { "x-forwarded-for": "203.0.113.7" };
  const caller = (host: string) => ({ address, port, headers: { host: `${host}:${port}`, ...from } });
  const known = caller("demo.example");
  expect((await call(known, "/sign-in")).status).toBe(401);
  expect((await call(known, "/sign-in?key=guessed")).status).toBe(401);
  expect((await call(caller("other.example"), `/sign-in?key=${KEY}`)).status).toBe(403);
  const { status, headers } = await call(known, `/sign-in?key=${KEY}`);
  const [cookie = ""] = headers["set-cookie"] ?? [];
  expect([status, headers.location]).toStrictEqual([303, "/"]);
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
  const signedIn = { headers: { cookie: cookie.split(";")[0] } };
  expect((await call(known, "/activities", signedIn)).status).toBe(200);
  expect((await call(known, "/activities")).status).toBe(307);
  expect((await call(caller("other.example"), "/activities", signedIn)).status).toBe(307);
  expect((await call(known, "/activities", { headers: { cookie: "kal-demo-key=guessed" } })).status).toBe(
    307,
  );
});

test("refuses everybody elsewhere if no key is set", async ({ startReal }) => {
  const { port } = await startReal({ KAL_DEMO_HOSTS: "demo.example" });
  const known = {
    address: "127.0.0.1",
    port,
    headers: { host: "demo.example", "x-forwarded-for": "203.0.113.7" },
  };
  for (const path of ["/sign-in", "/sign-in?key=", "/sign-in?key=undefined"])
    expect((await call(known, path)).status).toBe(401);
  expect((await call(known, "/", { headers: { cookie: "kal-demo-key=" } })).status).toBe(307);
});

test("does not hand out a real workspace's token, and offers no token route", async ({
  page,
  startReal,
  visit,
}) => {
  const { url, port } = await startReal();
  const { status, text } = await call(neighbor(port), "/api/kal-token", tokenRequest);
  expect(status).toBe(404);
  expect(text).not.toMatch(/access_token/);
  await visit(`${url}/files?mode=token`);
  await expect(page.getByRole("radio", { name: "Token route" })).toHaveCount(0);
  await files.choose(page, /kras-ic50-plate-1/);
  await files.press(page, "Load the preview");
  await page.getByText("60 rows").waitFor();
});

test("hands out a real workspace's token to this computer if KAL_DEMO_TOKEN_ROUTE is on", async ({
  startReal,
}) => {
  const { port } = await startReal({ KAL_DEMO_TOKEN_ROUTE: "on" });
  const { status, text } = await call(neighbor(port), "/api/kal-token", tokenRequest);
  expect(status).toBe(200);
  expect(typeof JSON.parse(text).access_token).toBe("string");
});

test("shows the fake workspace without a login, and only under its own name", async ({ demo }) => {
  const { port } = demo;
  expect((await call(neighbor(port), "/")).status).toBe(200);
  const rebound = { address: "127.0.0.1", port, headers: { host: `rebound.example:${port}` } };
  expect((await call(rebound, "/")).status).toBe(307);
  expect((await call(rebound, "/sign-in")).status).toBe(403);
});

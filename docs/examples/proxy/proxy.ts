// #region setup
import { createApiProxy, createTokenEndpoint, readOnly } from "@kal/core/proxy";
import { KaleidoscopeClient } from "@kal/node";

const userOf = (request: Request) =>
  request.headers.get("cookie") === "session=ada" ? { name: "Ada" } : false;
const log = (entry: object) => console.log(JSON.stringify(entry));
// #endregion setup

// #region proxy
const client = new KaleidoscopeClient();

const proxy = createApiProxy({
  client,
  authorize: (request) => userOf(request), // false: 401
  allow: [...readOnly, { method: "PUT", path: "/programs/:programId" }],
  onRequest: ({ user, method, path }) => log({ user: user?.name, method, path }),
});
// #endregion proxy

// #region token
const tokens = createTokenEndpoint({
  client,
  authorize: (request) => userOf(request),
});
// #endregion token

// #region rules
const allow = [
  { method: "GET", path: "/activities" },
  { method: "GET", path: "/activities/:activityId/file/:fileId" },
  { method: "POST", path: "/records/:recordId/values" },
] as const;
// #endregion rules

// #region hosts
const narrow = createApiProxy({
  client,
  authorize: () => true, // everyone who can reach this server
  allowedHosts: ["app.example", "localhost"],
  allow,
});
// #endregion hosts

const ask = (
  handler: (request: Request) => Promise<Response>,
  path: string,
  init: RequestInit = {},
) =>
  handler(
    new Request(`https://app.example/api/kal${path}`, {
      ...init,
      headers: {
        "sec-fetch-site": "same-origin",
        "content-type": "application/json",
        ...init.headers,
      },
    }),
  );
const ada = { headers: { cookie: "session=ada" } };

console.log((await ask(proxy, "/programs")).status);
const answer = await ask(proxy, "/programs", ada);
console.log(answer.status, ((await answer.json()) as object[]).length);
console.log(
  (await ask(proxy, "/programs", { ...ada, method: "POST", body: "{}" })).status,
);
console.log(
  (await ask(proxy, "/programs", { headers: { "sec-fetch-site": "cross-site" } }))
    .status,
);
console.log(
  Object.keys(
    (await (
      await ask(tokens, "-token", { ...ada, method: "POST" })
    ).json()) as object,
  ),
);
console.log(
  (await ask(narrow, "/activities")).status,
  (await ask(narrow, "/programs")).status,
);

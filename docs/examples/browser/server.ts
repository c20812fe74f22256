// #region server
import { KaleidoscopeClient } from "@kal/core";
import { createApiProxy, readOnly } from "@kal/core/proxy";

const client = new KaleidoscopeClient({
  clientId: process.env.KALEIDOSCOPE_API_CLIENT_ID,
  clientSecret: process.env.KALEIDOSCOPE_API_CLIENT_SECRET,
  url: process.env.KALEIDOSCOPE_API_URL,
});

/** A standard handler: mount it at `/api/kal/*` in Hono, Deno, Bun, Workers or Next.js. */
export const proxy = createApiProxy({
  client,
  authorize: (request) => userOf(request), // false: 401
  allow: [...readOnly, { method: "POST", path: "/records/:recordId/values/file" }],
});

/** Stands for your own session check. */
function userOf(request: Request) {
  return request.headers.get("cookie") === "session=ada" ? { name: "Ada" } : false;
}
// #endregion server

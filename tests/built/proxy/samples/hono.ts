import { createApiProxy, createTokenEndpoint, readOnly } from "@kal/core/proxy";
import { KaleidoscopeClient } from "@kal/node";
import { Hono } from "hono";
import { userOf } from "@/lib/session";

const client = new KaleidoscopeClient();
const proxy = createApiProxy({ client, authorize: userOf, allow: readOnly });
const tokens = createTokenEndpoint({ client, authorize: userOf });

export const app = new Hono();
app.all("/api/kal/*", (context) => proxy(context.req.raw));
app.post("/api/kal-token", (context) => tokens(context.req.raw));

import type { ImportError } from "../faults/fault";
import { answerTokenRequest, TOKEN_PATH, type TokenEndpoint } from "../oauth/token-endpoint";
import { authorize } from "../oauth/token-table";
import type { Clock, World } from "../world/world";
import { optional } from "./checks";
import type { Json } from "./json";
import { clone } from "./json";
import { queryShape } from "./query-shape";
import { readBody } from "./read-body";
import type { ReceivedRequest } from "./received";
import { Refusal } from "./refusal";
import { respond, respondToError } from "./respond";
import type { Call, Route } from "./route";
import type { Router } from "./router";

/** The state that serving a request needs. */
export interface Service {
  router: Router;
  world: World;
  clock: Clock;
  oauth: TokenEndpoint;
}

export interface Incoming {
  method: string;
  /** Still percent-encoded. */
  pathname: string;
  query: URLSearchParams;
  headers: Headers;
  /** Returns the whole body, or throws a 413 if it is larger than `limit`. */
  readBytes(limit: number): Promise<Uint8Array>;
  importError?: ImportError | undefined;
}

const MEBIBYTE = 1024 * 1024;
/** Larger than any real request. The API's own limit is unknown. */
const LARGEST_JSON = 128 * MEBIBYTE;
const LARGEST_UPLOAD = 2048 * MEBIBYTE;

const anyText = optional((value) => value);

function refuseUnknownQuery(route: Route, query: URLSearchParams): void {
  if (!route.query) return;
  queryShape(query, Object.fromEntries(route.query.map((key) => [key, anyText])));
}

async function answerToken(service: Service, incoming: Incoming, entry: ReceivedRequest): Promise<Response> {
  const body = new TextDecoder().decode(await incoming.readBytes(LARGEST_JSON));
  entry.body = { grant_type: new URLSearchParams(body).get("grant_type") };
  return answerTokenRequest(service.oauth, incoming.headers.get("content-type") ?? "", body);
}

function logged(call: Call): Json {
  if (call.file) {
    const { name, type, bytes } = call.file;
    return { body: call.body, file: { name, type, size: bytes.length } };
  }
  return call.method === "GET" ? null : clone(call.body);
}

async function answerCall(service: Service, incoming: Incoming, entry: ReceivedRequest): Promise<Response> {
  // HEAD is GET without the body, as in Fastify.
  const method = incoming.method === "HEAD" ? "GET" : incoming.method;
  const match = service.router.find(method, incoming.pathname);
  if (!match) {
    throw new Refusal(404, "NOT_FOUND", `Route ${incoming.method}:${incoming.pathname} not found`);
  }
  authorize(incoming.headers, service.oauth.tokens);
  refuseUnknownQuery(match.route, incoming.query);
  const bytes = await incoming.readBytes(match.route.multipart ? LARGEST_UPLOAD : LARGEST_JSON);
  const { world, clock } = service;
  const { query, headers, importError } = incoming;
  const decoded = readBody(match.route, bytes, headers.get("content-type") ?? "");
  const call: Call = { method, params: match.params, query, headers, ...decoded, world, clock, importError };
  entry.body = logged(call);
  return respond(await match.route.handle(call));
}

/** Serves one request. Errors become error responses. */
export async function serve(service: Service, incoming: Incoming, entry: ReceivedRequest): Promise<Response> {
  try {
    const isToken = incoming.pathname === TOKEN_PATH && incoming.method === "POST";
    const response = await (isToken ? answerToken : answerCall)(service, incoming, entry);
    return incoming.method === "HEAD" ? new Response(null, response) : response;
  } catch (error) {
    return respondToError(error);
  }
}

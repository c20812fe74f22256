import {
  type Attributes,
  type Context,
  context,
  createContextKey,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import { isBrowser } from "../auth/browser-guard";
import type { CallInfo, Middleware, OutgoingRequest } from "../transport/types";
import { routeOf } from "./route";

/** Options of the tracing middleware. */
export interface TracingOptions {
  /**
   * Creates the spans.
   *
   * @default the global provider, which the OpenTelemetry SDK registers
   */
  tracerProvider?: TracerProvider | undefined;
  /**
   * Sends `traceparent` and `tracestate` to Kaleidoscope. They never follow a redirect to another origin.
   *
   * @default true, but false in browsers, where the header needs the permission of the server (CORS)
   */
  propagate?: boolean | undefined;
}

/** A call that is in progress. */
interface TracedCall {
  span: Span;
  context: Context;
  attempts: number;
  /** Why the last attempt must be repeated. */
  lastError: string | undefined;
}

const TRACE_HEADERS = ["traceparent", "tracestate"];

/**
 * Spans of an instrumentation of `node:http` or `fetch` would repeat those of the attempts. This is the key under which the
 * OpenTelemetry SDK looks whether to create any.
 */
const SUPPRESS = createContextKey("OpenTelemetry SDK Context Key SUPPRESS_TRACING");

/**
 * Creates a middleware that traces calls with OpenTelemetry: one span for each call, such as
 * `kaleidoscope.records.search`, and in it one client span for each attempt. Names and attributes contain no ids and no query.
 * Needs the package `@opentelemetry/api`.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/core";
 * import { tracing } from "@kal/core/tracing";
 * const client = new KaleidoscopeClient({ clientId: "lab", clientSecret: "...", middleware: [tracing()] });
 * ```
 */
export function tracing(options: TracingOptions = {}): Middleware {
  const { tracerProvider, propagate = !isBrowser() } = options;
  const calls = new WeakMap<CallInfo, TracedCall>();
  // Looked up for every span, because the SDK may be registered after the client is created.
  const tracer = () => (tracerProvider ?? trace).getTracer("@kal/core", __KAL_VERSION__);

  const attempt: Middleware = async (request, next) => {
    const call = request.call && calls.get(request.call);
    const resends = call ? call.attempts++ : 0;
    if (call && resends > 0)
      call.span.addEvent("retry", {
        "http.request.resend_count": resends,
        ...(call.lastError && { "error.type": call.lastError }),
      });
    // Not every runtime keeps the active context over a wait, so the parent comes from the call.
    const parent = call?.context ?? context.active();
    const { name, attributes } = describe(request, resends);
    const span = tracer().startSpan(name, { kind: SpanKind.CLIENT, attributes }, parent);
    const active = trace.setSpan(parent, span);
    const outgoing = propagate ? withTraceHeaders(request, active) : request;
    try {
      const response = await context.with(active.setValue(SUPPRESS, true), () => next(outgoing));
      span.setAttribute("http.response.status_code", response.status);
      const error = response.status >= 400 ? String(response.status) : undefined;
      if (error) fail(span, error);
      if (call) call.lastError = error;
      return response;
    } catch (error) {
      const type = errorType(error);
      fail(span, type);
      if (call) call.lastError = type;
      throw error;
    } finally {
      span.end();
    }
  };

  const aroundCall = async <T>(call: CallInfo, next: () => Promise<T>): Promise<T> => {
    const parent = context.active();
    const span = tracer().startSpan(routeOf(call.method, call.path).callName, {}, parent);
    const active = trace.setSpan(parent, span);
    calls.set(call, { span, context: active, attempts: 0, lastError: undefined });
    try {
      return await context.with(active, next);
    } catch (error) {
      fail(span, errorType(error));
      throw error;
    } finally {
      span.end();
    }
  };

  return Object.assign(attempt, { aroundCall });
}

/** Names an attempt, and describes it with the stable conventions for HTTP clients. The URL has no ids and no query. */
function describe({ method, url, call }: OutgoingRequest, resends: number) {
  const { origin, hostname, port, protocol, pathname } = new URL(url);
  const { template } = routeOf(method, call?.path ?? pathname);
  const attributes: Attributes = {
    "http.request.method": method,
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    "url.full": origin + template,
    "url.template": template,
    ...(resends > 0 && { "http.request.resend_count": resends }),
  };
  return { name: `${method} ${template}`, attributes };
}

/** Copies only the headers of the trace: other propagators, such as baggage, may hold anything. */
function withTraceHeaders(request: OutgoingRequest, active: Context): OutgoingRequest {
  const carrier: Record<string, string> = {};
  propagation.inject(active, carrier);
  const headers = { ...request.headers };
  for (const name of TRACE_HEADERS) if (carrier[name]) headers[name] = carrier[name];
  return { ...request, headers };
}

/** Messages may quote ids, so the span gets only the type. */
function fail(span: Span, type: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute("error.type", type);
}

const errorType = (error: unknown): string => (error instanceof Error ? error.name : "_OTHER");

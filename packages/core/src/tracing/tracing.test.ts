import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake } from "../../test/support";
import { routeOf } from "./route";
import { tracing } from "./tracing";

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const middleware = [tracing()];
const NOT_FOUND = "0b0e3c1e-6a8f-4a52-9a35-0f3d1c9e7a11";

beforeAll(() => provider.register());
beforeEach(() => exporter.reset());
afterAll(async () => {
  await provider.shutdown();
  trace.disable();
  context.disable();
});

const named = (name: string) => exporter.getFinishedSpans().filter((span) => span.name === name);
const one = (name: string): ReadableSpan => {
  const [span, ...others] = named(name);
  if (!span || others.length > 0) throw new Error(`${others.length + 1} spans, not one, are named ${name}`);
  return span;
};

describe("the spans of a call", () => {
  it("are one for the call, and one client span for its attempt, in the caller's trace", async () => {
    const { client } = clientOnFake({ middleware });
    await trace.getTracer("app").startActiveSpan("page", async (page) => {
      await client.records.searchRecords({ search_text: "HAL-0001" });
      page.end();
    });
    const call = one("kaleidoscope.records.search");
    const attempt = one("GET /records/search");
    expect(call.kind).toBe(SpanKind.INTERNAL);
    expect(attempt.kind).toBe(SpanKind.CLIENT);
    expect(call.parentSpanContext?.spanId).toBe(one("page").spanContext().spanId);
    expect(attempt.parentSpanContext?.spanId).toBe(call.spanContext().spanId);
    expect(attempt.attributes).toEqual({
      "http.request.method": "GET",
      "server.address": "kaleidoscope.test",
      "server.port": 443,
      "url.full": "https://kaleidoscope.test/records/search",
      "url.template": "/records/search",
      "http.response.status_code": 200,
    });
  });

  it("contain no id and no query value", async () => {
    const { client, fake } = clientOnFake({ middleware });
    const [record] = fake.world.records.all();
    await client.records.getRecordById(record?.id ?? "");
    await client.records.searchRecords({ search_text: "a secret compound" });
    await client.records.getRecordById("named like a person");
    const spans = exporter.getFinishedSpans().map(({ name, attributes, events, status }) => ({
      name,
      attributes,
      events,
      status,
    }));
    expect(spans.length).toBeGreaterThan(5);
    const text = decodeURIComponent(JSON.stringify(spans));
    for (const secret of [record?.id ?? "", "a secret compound", "named like a person", "demo"])
      expect(text).not.toContain(secret);
    expect(named("GET /records/{id}")).toHaveLength(2);
  });

  it("are one for each attempt after a retry, which is an event of the call", async () => {
    const { client, fake } = clientOnFake({ middleware, maxRetries: 2 });
    fake.faults.add({ when: { path: "/programs" }, status: 503, retryAfter: 0, times: 1 });
    fake.faults.add({ when: { path: "/programs" }, reset: true, times: 1 });
    await client.programs.getPrograms();
    const attempts = named("GET /programs");
    const call = one("kaleidoscope.programs.list");
    expect(attempts).toHaveLength(3);
    expect(attempts.map(({ attributes }) => attributes["error.type"])).toEqual([
      "503",
      "ConnectionError",
      undefined,
    ]);
    expect(attempts.map(({ attributes }) => attributes["http.request.resend_count"])).toEqual([
      undefined,
      1,
      2,
    ]);
    expect(attempts.map(({ status }) => status.code)).toEqual([
      SpanStatusCode.ERROR,
      SpanStatusCode.ERROR,
      SpanStatusCode.UNSET,
    ]);
    expect(call.events.map(({ name, attributes }) => [name, attributes?.["error.type"]])).toEqual([
      ["retry", "503"],
      ["retry", "ConnectionError"],
    ]);
    expect(call.status.code).toBe(SpanStatusCode.UNSET);
    for (const attempt of attempts) expect(attempt.parentSpanContext?.spanId).toBe(call.spanContext().spanId);
  });

  it("have an error without its message if the call fails", async () => {
    const { client } = clientOnFake({ middleware });
    await expect(client.request("GET", `/programs/${NOT_FOUND}/x`)).rejects.toThrow();
    const [call] = exporter.getFinishedSpans().filter(({ kind }) => kind === SpanKind.INTERNAL);
    expect(call?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(call?.attributes["error.type"]).toBe("NotFoundError");
    expect(
      JSON.stringify(exporter.getFinishedSpans().map(({ name, attributes }) => [name, attributes])),
    ).not.toContain(NOT_FOUND);
  });

  it("do not mix if calls run at the same time", async () => {
    const { client } = clientOnFake({ middleware });
    await Promise.all([
      client.programs.getPrograms(),
      client.entityTypes.getTypes(),
      client.records.searchRecords(),
    ]);
    for (const [call, attempt] of [
      ["kaleidoscope.programs.list", "GET /programs"],
      ["kaleidoscope.entity_slices.list", "GET /entity_slices"],
      ["kaleidoscope.records.search", "GET /records/search"],
    ] as const)
      expect(one(attempt).parentSpanContext?.spanId).toBe(one(call).spanContext().spanId);
  });
});

describe("traceparent", () => {
  const answering = (options: Parameters<typeof tracing>[0]) =>
    clientAnswering(() => Response.json([]), { middleware: [tracing(options)] });

  it("names the span of the attempt", async () => {
    const { client, heard } = answering({});
    await client.programs.getPrograms();
    const { traceId, spanId } = one("GET /programs").spanContext();
    expect(heard[0]?.headers.get("traceparent")).toBe(`00-${traceId}-${spanId}-01`);
  });

  it("is not sent if propagation is off", async () => {
    const { client, heard } = answering({ propagate: false });
    await client.programs.getPrograms();
    expect(heard[0]?.headers.has("traceparent")).toBe(false);
  });

  it("does not follow a redirect to another origin", async () => {
    const { client, heard } = clientAnswering(
      ({ url }) =>
        url.hostname === "files.test"
          ? new Response("a,b\n", { headers: { "content-type": "text/csv" } })
          : new Response(null, { status: 302, headers: { location: "https://files.test/x" } }),
      { middleware: [tracing()] },
    );
    await (await client.files.openFile("f")).text();
    expect(heard.map(({ headers }) => headers.has("traceparent"))).toEqual([true, false]);
  });
});

describe("routes", () => {
  it.each([
    ["GET", "/records/search", "/records/search", "kaleidoscope.records.search"],
    ["GET", "/programs", "/programs", "kaleidoscope.programs.list"],
    ["GET", "/records/r1", "/records/{id}", "kaleidoscope.records.get"],
    ["POST", "/records/r1/values", "/records/{id}/values", "kaleidoscope.records.values.create"],
    ["PUT", "/activities/a", "/activities/{id}", "kaleidoscope.activities.update"],
    [
      "POST",
      "/operations/a/records/remove",
      "/operations/{id}/records/remove",
      "kaleidoscope.operations.records.remove",
    ],
    ["GET", "/records/export/csv", "/records/export/csv", "kaleidoscope.records.export.csv"],
    ["GET", "/Ada%20Okafor/x", "/{id}/{id}", "kaleidoscope.get"],
  ] as const)("of %s %s is %s, and the call is %s", (method, path, template, callName) => {
    expect(routeOf(method, path)).toEqual({ template, callName });
  });
});

// A program with the auto-instrumentation of Node in place. Prints the spans of its calls to a fake as JSON.
const {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} = require("@opentelemetry/sdk-trace-node");
const { HttpInstrumentation } = require("@opentelemetry/instrumentation-http");
const { UndiciInstrumentation } = require("@opentelemetry/instrumentation-undici");
const { trace } = require("@opentelemetry/api");

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
for (const instrumentation of [new HttpInstrumentation(), new UndiciInstrumentation()]) {
  instrumentation.setTracerProvider(provider);
  instrumentation.enable();
}

// Instrumentations patch what is loaded after them.
require("node:http");
const { KaleidoscopeClient } = require("@kal/node");
const { tracing } = require("@kal/core/tracing");

const [, , sender, traced] = process.argv;

async function main() {
  const client = new KaleidoscopeClient({
    maxRetries: 2,
    cache: false,
    ...(sender === "fetch" && { fetch: globalThis.fetch }),
    ...(traced === "traced" && { middleware: [tracing()] }),
  });
  const app = trace.getTracer("app");
  // The token request is not part of what is counted.
  await client.programs.getPrograms();
  exporter.reset();
  // One after the other, so that they share a connection.
  for (const page of ["first", "second"])
    await app.startActiveSpan(page, async (span) => {
      await client.records.searchRecords({ search_text: "HAL-0001" });
      if (trace.getActiveSpan() !== span) throw new Error("the active span was lost");
      span.end();
    });
  const spans = exporter.getFinishedSpans().map((span) => ({
    name: span.name,
    kind: span.kind,
    id: span.spanContext().spanId,
    traceId: span.spanContext().traceId,
    parent: span.parentSpanContext?.spanId ?? null,
  }));
  process.stdout.write(JSON.stringify(spans));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

// Draws the trace of one call to a fake as docs/public/trace.svg: npx tsx tests/built/tracing/picture.ts
import { writeFileSync } from "node:fs";
import { tracing } from "@kal/core/tracing";
import { KaleidoscopeClient } from "@kal/node";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { trace } from "@opentelemetry/api";
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-node";

const WIDTH = 860;
const LABELS = 290;
const ROW = 34;
const CLIENT = 2;
const ERROR = 2;

const milliseconds = ([seconds, nanos]: readonly [number, number]) => seconds * 1000 + nanos / 1e6;

async function traceOfOneCall(): Promise<ReadableSpan[]> {
  const exporter = new InMemorySpanExporter();
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  await using running = await startFakeKaleidoscope();
  const { url, fake } = running;
  const client = new KaleidoscopeClient({
    url,
    clientId: "demo",
    clientSecret: "demo",
    middleware: [tracing()],
  });
  await client.programs.getPrograms();
  exporter.reset();
  fake.faults.add({ when: { path: "/records/search" }, status: 503, latencyMs: 60 });
  fake.faults.add({ when: { path: "/records/search" }, latencyMs: 90 });
  await trace.getTracer("app").startActiveSpan("page /compounds", async (page) => {
    await client.records.searchRecords({ search_text: "HAL" });
    page.end();
  });
  return exporter.getFinishedSpans();
}

function draw(spans: readonly ReadableSpan[]): string {
  const depthOf = (span: ReadableSpan): number => {
    const parent = spans.find((other) => other.spanContext().spanId === span.parentSpanContext?.spanId);
    return parent ? depthOf(parent) + 1 : 0;
  };
  const rows = spans.toSorted(
    (a, b) => depthOf(a) - depthOf(b) || milliseconds(a.startTime) - milliseconds(b.startTime),
  );
  const start = Math.min(...rows.map(({ startTime }) => milliseconds(startTime)));
  const end = Math.max(...rows.map(({ endTime }) => milliseconds(endTime)));
  const x = (at: number) => LABELS + ((at - start) / (end - start)) * (WIDTH - LABELS - 80);
  const parts = rows.map((span, row) => {
    const [from, to] = [milliseconds(span.startTime), milliseconds(span.endTime)];
    const color = span.status.code === ERROR ? "#c0392b" : span.kind === CLIENT ? "#2471a3" : "#7d8a97";
    const top = 12 + row * ROW;
    const status = span.attributes["http.response.status_code"];
    const label = `${Math.round(to - from)} ms${status ? `, ${status}` : ""}`;
    const retries = span.events.map(
      ({ time }) =>
        `<circle cx="${x(milliseconds(time)).toFixed(1)}" cy="${top + 11}" r="5" fill="#f1c40f" stroke="#333"><title>retry</title></circle>`,
    );
    return [
      `<text x="${10 + depthOf(span) * 18}" y="${top + 15}">${span.name}</text>`,
      `<rect x="${x(from).toFixed(1)}" y="${top}" width="${Math.max(x(to) - x(from), 2).toFixed(1)}" height="22" rx="3" fill="${color}"/>`,
      ...retries,
      `<text x="${(x(to) + 6).toFixed(1)}" y="${top + 15}" class="time">${label}</text>`,
    ].join("\n");
  });
  const height = 18 + rows.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<title>The trace of a call with one retry</title>
<style>text{font:13px ui-monospace,monospace;fill:#222}.time{font-size:11px;fill:#555}</style>
<rect width="100%" height="100%" rx="6" fill="#fff"/>
${parts.join("\n")}
</svg>
`;
}

writeFileSync(new URL("../../../docs/public/trace.svg", import.meta.url), draw(await traceOfOneCall()));

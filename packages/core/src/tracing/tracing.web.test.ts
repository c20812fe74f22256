import { trace } from "@opentelemetry/api";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { afterAll, expect, it } from "vitest";
import { clientAnswering } from "../../test/support";
import { noToken } from "../auth/token-source";
import { tracing } from "./tracing";

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
afterAll(() => {
  trace.disable();
});

it.each([
  [undefined, false],
  [true, true],
])("sends traceparent from a browser with propagate %s: %s", async (propagate, isSent) => {
  const { client, heard } = clientAnswering(() => Response.json([]), {
    dangerouslyAllowBrowser: true,
    auth: noToken,
    middleware: [tracing({ propagate })],
  });
  await client.programs.getPrograms();
  expect(heard[0]?.headers.has("traceparent")).toBe(isSent);
});

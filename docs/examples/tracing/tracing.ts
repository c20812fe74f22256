// #region setup
import { tracing } from "@kal/core/tracing";
import { KaleidoscopeClient } from "@kal/node";
import {
  ConsoleSpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-node";

const exporter = new ConsoleSpanExporter();
const provider = new NodeTracerProvider({
  spanProcessors: [new SimpleSpanProcessor(exporter)],
});
provider.register();

const client = new KaleidoscopeClient({ middleware: [tracing()] });
await client.programs.getPrograms();
// #endregion setup

import { fileURLToPath } from "node:url";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { execa } from "execa";
import { describe, expect, it } from "vitest";

const CLIENT = 2;
const program = fileURLToPath(new URL("traced.cjs", import.meta.url));

interface PrintedSpan {
  name: string;
  kind: number;
  id: string;
  traceId: string;
  parent: string | null;
}

async function spansOf(sender: string, traced: "traced" | "untraced"): Promise<PrintedSpan[]> {
  await using running = await startFakeKaleidoscope();
  const { stdout } = await execa(process.execPath, [program, sender, traced], {
    env: {
      KALEIDOSCOPE_API_URL: running.url,
      KALEIDOSCOPE_API_CLIENT_ID: "demo",
      KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
    },
  });
  return JSON.parse(stdout);
}

describe.each(["node:http", "fetch"])("with the auto-instrumentation of Node, over %s", (sender) => {
  it("each attempt has one client span, in the trace of its page", async () => {
    const spans = await spansOf(sender, "traced");
    expect(spans.filter(({ kind }) => kind === CLIENT).map(({ name }) => name)).toEqual([
      "GET /records/search",
      "GET /records/search",
    ]);
    const parentOf = ({ parent }: PrintedSpan) => spans.find(({ id }) => id === parent);
    for (const page of ["first", "second"]) {
      const { traceId } = spans.find(({ name }) => name === page) as PrintedSpan;
      const [attempt, ...others] = spans.filter((span) => span.traceId === traceId && span.kind === CLIENT);
      expect(others).toEqual([]);
      const call = parentOf(attempt as PrintedSpan);
      expect(call?.name).toBe("kaleidoscope.records.search");
      expect(parentOf(call as PrintedSpan)?.name).toBe(page);
    }
  });

  it("the instrumentation creates the spans if tracing is not used", async () => {
    const spans = await spansOf(sender, "untraced");
    expect(spans.filter(({ kind }) => kind === CLIENT)).toHaveLength(2);
  });
});

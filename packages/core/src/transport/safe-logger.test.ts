import { describe, expect, it } from "vitest";
import { clientAnswering } from "../../test/support";
import type { TokenStore } from "../auth/token-store";
import { exportData } from "../services/export-data";
import type { Logger } from "./types";

const full = () => {
  throw new Error("no space left for logs");
};
const later = async () => full();
const tokenStore: TokenStore = {
  async renew({ logger, obtain }) {
    logger.warn?.("the store is away");
    return obtain(null);
  },
};
const fields = [
  { id: "a", field_name: "IC50" },
  { id: "b", field_name: "IC50" },
];

describe.each([
  ["throws", { debug: full, info: full, warn: full, error: full }],
  ["rejects", { debug: later, info: later, warn: later, error: later }],
])("a logger that %s", (_, logger: Logger) => {
  it("does not prevent responses, retries or token renewal", async () => {
    let asked = 0;
    const { client } = clientAnswering(
      () => {
        asked += 1;
        return asked > 1
          ? Response.json([])
          : new Response("{}", { status: 503, headers: { "retry-after": "0" } });
      },
      { logger, tokenStore },
    );
    expect(await client.programs.getPrograms()).toEqual([]);
    expect(asked).toBe(2);
  });

  it("does not prevent an export", async () => {
    const { client } = clientAnswering(() => Response.json(fields));
    expect(await exportData(client, [{ a: 1 }], logger)).toEqual([{ a: 1 }]);
  });
});

it("calls the logger's current method with the logger as receiver", async () => {
  class Lines {
    readonly #lines: string[] = [];
    debug = (_: string): void => {};
    write(line: string): void {
      this.#lines.push(line);
    }
    get count(): number {
      return this.#lines.length;
    }
  }
  const logger = new Lines();
  const { client } = clientAnswering(() => Response.json([]), { logger });
  await client.programs.getPrograms();
  logger.debug = logger.write;
  await client.programs.getPrograms({ cache: "reload" });
  expect(logger.count).toBe(1);
});

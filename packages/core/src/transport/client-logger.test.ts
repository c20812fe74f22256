import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clientAnswering } from "../../test/support";
import type { TokenStore } from "../auth/token-store";
import type { ClientOptions } from "../client/client-options";
import { exportData } from "../services/export-data";
import { clientLogger } from "./client-logger";
import type { Logger, LogLevel } from "./types";

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

describe("without a logger", () => {
  const methods = ["debug", "info", "warn", "error"] as const;
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    for (const method of methods)
      vi.spyOn(console, method).mockImplementation((line: string) => void lines.push(`${method}: ${line}`));
  });
  afterEach(() => vi.restoreAllMocks());

  /** Sends a call that is retried once, a cached read, and a call that cannot connect, and warns once. */
  async function logged(options: ClientOptions): Promise<string[]> {
    let count = 0;
    const answer = ({ url }: { url: URL }) => {
      if (url.pathname === "/key_fields") throw new Error("\u001b[2Jno way\nin");
      count += 1;
      return count > 1
        ? Response.json([])
        : new Response("{}", { status: 503, headers: { "retry-after": "0" } });
    };
    const { client } = clientAnswering(answer, { tokenStore, maxRetries: 1, ...options });
    await client.programs.getPrograms();
    await client.programs.getPrograms();
    await client.entityFields.getKeyFields({ maxRetries: 0 }).catch(() => {});
    await exportData(client.withOptions({ fetch: async () => Response.json(fields) }), [{ a: 1 }]);
    return lines.map((line) => line.replace(/\d+ ms/g, "N ms"));
  }

  const warning = "warn: [kaleidoscope] the store is away";
  const names = 'warn: [kaleidoscope] field names borne by several fields keep their ids {"names":["IC50"]}';
  const retry = "warn: [kaleidoscope] GET /programs failed (ServerError), retry 1 of 1 in N ms";

  it("prints warnings and errors to the console", async () => {
    expect(await logged({})).toEqual([warning, names]);
  });

  it("prints retries with logLevel info", async () => {
    expect(await logged({ logLevel: "info" })).toEqual([warning, retry, names]);
  });

  it("prints each request and each cached read in one line with logLevel debug", async () => {
    expect(await logged({ logLevel: "debug" })).toEqual([
      warning,
      "warn: [kaleidoscope] GET /programs 503 in N ms",
      retry,
      "warn: [kaleidoscope] GET /programs 200 in N ms, attempt 2",
      "warn: [kaleidoscope] GET /programs from the cache",
      "warn: [kaleidoscope] GET /key_fields failed (ConnectionError) in N ms",
      expect.stringMatching(/^warn: \[kaleidoscope\] GET \/(key|data)_fields 200 in N ms$/),
      expect.stringMatching(/^warn: \[kaleidoscope\] GET \/(key|data)_fields 200 in N ms$/),
      names,
    ]);
  });

  it.each<ClientOptions>([{ logger: false }, { logLevel: "off" }, { logger: false, logLevel: "debug" }])(
    "prints nothing of the client's with %j",
    async (options) => {
      expect(await logged(options)).toEqual([names]);
    },
  );

  it("prints nothing with logger: false for exportData", async () => {
    const { client } = clientAnswering(() => Response.json(fields));
    await exportData(client, [{ a: 1 }], false);
    expect(lines).toEqual([]);
  });

  it("prints text from the server on one line, without control characters", () => {
    clientLogger(undefined).error?.("kaleidoscope download failed: a\r\n\u001b[2Jb", { code: "x" });
    expect(lines).toEqual(['error: [kaleidoscope] download failed: a [2Jb {"code":"x"}']);
  });

  it("uses the console's own levels where there is no stdout", () => {
    vi.stubGlobal("process", undefined);
    const logger = clientLogger(undefined, "debug");
    for (const method of methods) logger[method]?.("kaleidoscope x");
    vi.unstubAllGlobals();
    expect(lines).toEqual(methods.map((method) => `${method}: [kaleidoscope] x`));
  });

  it("prints no query, token or secret", async () => {
    const { client } = clientAnswering(() => new Response("{}", { status: 500 }), { logLevel: "debug" });
    const options = { query: { q: "private" }, headers: { "x-api-key": "private" }, maxRetries: 0 };
    await client.request("GET", "/search", options).catch(() => {});
    expect(lines.join()).toContain("GET /search 500");
    expect(lines.join()).not.toMatch(/private|secret|token/);
  });

  it("runs where there is no console", async () => {
    vi.stubGlobal("console", undefined);
    const { client } = clientAnswering(() => Response.json([]), { logLevel: "debug" });
    expect(await client.programs.getPrograms()).toEqual([]);
    vi.unstubAllGlobals();
  });
});

it("calls only the levels of a given logger that logLevel allows", async () => {
  const info = vi.fn();
  const debug = vi.fn();
  const { client } = clientAnswering(() => Response.json([]), { logger: { info, debug }, logLevel: "info" });
  await client.programs.getPrograms();
  expect(debug).not.toHaveBeenCalled();
  await client.withOptions({ logLevel: "debug" }).programs.getPrograms();
  expect(debug.mock.calls).toEqual([
    [
      expect.stringMatching(/^kaleidoscope GET \/programs 200 in \d+ ms$/),
      { method: "GET", path: "/programs", status: 200, ms: expect.any(Number), attempt: 1 },
    ],
  ]);
});

it.each(["verbose", "", 3])("rejects the logLevel %j", (level) => {
  expect(() => clientAnswering(() => Response.json([]), { logLevel: level as LogLevel })).toThrow(
    /logLevel must be off/,
  );
});

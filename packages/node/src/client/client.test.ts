import { inspect } from "node:util";
import * as core from "@kal/core";
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as node from "../index";

let running: RunningFake;

beforeEach(async () => {
  running = await startFakeKaleidoscope({ clientSecret: "s3cret" });
  vi.stubEnv("KALEIDOSCOPE_API_CLIENT_ID", "demo");
  vi.stubEnv("KALEIDOSCOPE_API_CLIENT_SECRET", "s3cret\n");
  vi.stubEnv("KALEIDOSCOPE_API_URL", running.url);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await running.close();
});

describe("KaleidoscopeClient", () => {
  it("reads credentials and url from the environment", async () => {
    expect(await new node.KaleidoscopeClient().programs.getPrograms()).not.toHaveLength(0);
  });

  it("reads empty credentials from the environment", async () => {
    const client = new node.KaleidoscopeClient({ clientId: "", clientSecret: undefined, url: undefined });
    expect(await client.programs.getPrograms()).not.toHaveLength(0);
  });

  it.each(["", "  "])("rejects the url %j, which would otherwise select production", (empty) => {
    const withUrl = () => new node.KaleidoscopeClient({ url: empty });
    expect(withUrl).toThrow(core.InvalidArgumentError);
    expect(withUrl).toThrow(/^url must be/);
    vi.stubEnv("KALEIDOSCOPE_API_URL", empty);
    const withVariable = () => new node.KaleidoscopeClient();
    expect(withVariable).toThrow(core.InvalidArgumentError);
    expect(withVariable).toThrow(/KALEIDOSCOPE_API_URL is set, but empty/);
  });

  it("prefers a url option over an empty variable", async () => {
    vi.stubEnv("KALEIDOSCOPE_API_URL", "");
    const client = new node.KaleidoscopeClient({ url: running.url });
    expect(await client.programs.getPrograms()).not.toHaveLength(0);
  });

  it("prefers options over the environment", async () => {
    const client = new node.KaleidoscopeClient({ clientSecret: "another" });
    await expect(client.programs.getPrograms()).rejects.toThrow(core.AuthenticationError);
  });

  it("names the variables when credentials are missing", () => {
    vi.stubEnv("KALEIDOSCOPE_API_CLIENT_SECRET", "");
    expect(() => new node.KaleidoscopeClient()).toThrow(core.AuthenticationError);
    expect(() => new node.KaleidoscopeClient()).toThrow(
      /KALEIDOSCOPE_API_CLIENT_ID.*KALEIDOSCOPE_API_CLIENT_SECRET/,
    );
  });

  it("reads the log level from the environment, unless an option sets it", async () => {
    const printed = vi.spyOn(console, "warn").mockImplementation(() => {});
    await new node.KaleidoscopeClient().programs.getPrograms();
    expect(printed).not.toHaveBeenCalled();
    vi.stubEnv("KALEIDOSCOPE_LOG", " Debug\n");
    await new node.KaleidoscopeClient({ logLevel: "warn" }).programs.getPrograms();
    expect(printed).not.toHaveBeenCalled();
    await new node.KaleidoscopeClient().programs.getPrograms();
    expect(printed).toHaveBeenCalledWith(expect.stringMatching(/^\[kaleidoscope\] GET \/programs 200 in/));
    vi.stubEnv("KALEIDOSCOPE_LOG", "");
    expect(() => new node.KaleidoscopeClient()).not.toThrow();
    vi.stubEnv("KALEIDOSCOPE_LOG", "loud");
    expect(() => new node.KaleidoscopeClient()).toThrow(/KALEIDOSCOPE_LOG must be off, .* not "loud"/);
  });

  it("prints why a download returned null", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const client = new node.KaleidoscopeClient();
    expect(await client.files.downloadFile("no-such-file")).toBe(null);
    expect(printed).toHaveBeenCalledWith(
      expect.stringMatching(/^\[kaleidoscope\] download of file no-such-file failed: GET .* status 404/),
    );
    printed.mockClear();
    expect(await client.withOptions({ logger: false }).files.downloadFile("no-such-file")).toBe(null);
    expect(printed).not.toHaveBeenCalled();
  });

  it("rejects credentials passed by position, as in kalbio", () => {
    const byPosition = () => new node.KaleidoscopeClient(...(["an-id", "a-secret"] as unknown as [object]));
    expect(byPosition).toThrow(/one object, such as \{ clientId, clientSecret \}/);
    expect(byPosition).not.toThrow(/an-id|a-secret/);
    expect(() => new node.KaleidoscopeClient(null as unknown as object)).toThrow(/one object/);
  });

  it("hides secrets when it is printed", () => {
    expect(inspect(new node.KaleidoscopeClient(), { depth: 9, showHidden: true })).not.toContain("s3cret");
  });

  it("uses fetch only if it is passed one, also in withOptions", async () => {
    const spy = vi.spyOn(globalThis, "fetch");
    const client = new node.KaleidoscopeClient();
    await client.programs.getPrograms();
    expect(spy).not.toHaveBeenCalled();
    const own = vi.fn(running.fake.fetch);
    await client.withOptions({ fetch: own as core.Fetch }).programs.getPrograms({ cache: "reload" });
    expect(own).toHaveBeenCalled();
    spy.mockRestore();
  });

  it("shares credentials with derived clients", async () => {
    const client = new node.KaleidoscopeClient();
    await client.programs.getPrograms();
    const derived = client.withOptions({ timeoutMs: 5_000 });
    expect(derived.files).toBeInstanceOf(node.NodeFilesService);
    await derived.programs.getPrograms({ cache: "reload" });
    expect(running.fake.tokens.issued.client_credentials).toBe(1);
  });

  it("works again after close", async () => {
    await using client = new node.KaleidoscopeClient();
    await client.programs.getPrograms();
    await client.close();
    expect(await client.programs.getPrograms({ cache: "reload" })).not.toHaveLength(0);
  });
});

describe("@kal/node", () => {
  it("exports all of @kal/core, with its own client", () => {
    const inNode = new Map<string, unknown>(Object.entries(node));
    const missing = Object.entries(core).filter(([name, value]) => inNode.get(name) !== value);
    expect(missing.map(([name]) => name)).toEqual(["KaleidoscopeClient"]);
    expect(new node.KaleidoscopeClient()).toBeInstanceOf(core.KaleidoscopeClient);
  });

  it("brands its errors", () => {
    const error = new node.FileExistsError("/tmp/data.csv");
    expect(node.FileExistsError.is(error)).toBe(true);
    expect(core.KaleidoscopeError.is(error)).toBe(true);
    expect(error.name).toBe("FileExistsError");
  });
});

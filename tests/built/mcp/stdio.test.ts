import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCredentials } from "@kal/node/credentials";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { execa } from "execa";
import { describe, expect, it, onTestFinished } from "vitest";
import { commands, laboratory, SECRET } from "./commands";

describe.each(commands)("%s", (_, args) => {
  it("serves an assistant over stdio, and logs nothing secret", async () => {
    const { env } = await laboratory();
    const transport = new StdioClientTransport({
      command: process.execPath,
      args,
      env: { ...env, KALEIDOSCOPE_LOG: "debug" },
      stderr: "pipe",
    });
    let log = "";
    transport.stderr?.on("data", (chunk) => {
      log += chunk;
    });
    const client = new Client({ name: "test", version: "1.0.0" });
    onTestFinished(() => client.close());
    await client.connect(transport);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "schema",
      "find_records",
      "get_record",
      "record_history",
      "list_activities",
      "get_activity",
      "read_file",
    ]);
    const answer = await client.callTool({ name: "find_records", arguments: { type: "Compound", limit: 3 } });
    expect(JSON.stringify(answer.content)).toContain("HAL-");
    await client.callTool({ name: "find_records", arguments: { type: "Nothing" } });
    await expect.poll(() => log).toContain("find_records failed");
    expect(log).not.toContain(SECRET);
  });

  it("writes only frames to stdout, and exits when the assistant closes stdin", async () => {
    const { env } = await laboratory();
    const child = spawn(process.execPath, args, { env: { ...env, KALEIDOSCOPE_LOG: "debug" } });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    const initialize = {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "raw", version: "1" },
    };
    const send = (message: object) =>
      child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    send({ id: 1, method: "initialize", params: initialize });
    send({ method: "notifications/initialized" });
    send({ id: 2, method: "tools/call", params: { name: "schema", arguments: {} } });
    child.stdin.write("this is no JSON\n");
    send({ id: 3, method: "no/such/method" });
    await expect
      .poll(() => output.split("\n").filter(Boolean).length, { timeout: 60_000 })
      .toBeGreaterThan(2);
    child.stdin.end();
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
    for (const line of output.split("\n").filter(Boolean)) expect(JSON.parse(line).jsonrpc).toBe("2.0");
    expect(output).not.toContain(SECRET);
  });

  it("uses the credentials that kal login saved", async () => {
    const { env, url } = await laboratory();
    const home = await mkdtemp(join(tmpdir(), "kal-mcp-"));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    await writeCredentials(
      { url, clientId: "demo", clientSecret: SECRET },
      join(home, "kal", "credentials.json"),
    );
    const transport = new StdioClientTransport({
      command: process.execPath,
      args,
      env: { PATH: env.PATH ?? "", XDG_CONFIG_HOME: home },
    });
    const client = new Client({ name: "test", version: "1.0.0" });
    onTestFinished(() => client.close());
    await client.connect(transport);
    const { isError } = await client.callTool({ name: "list_activities", arguments: {} });
    expect(isError).toBeFalsy();
  });

  it.each([
    [[], { KALEIDOSCOPE_API_CLIENT_ID: "", KALEIDOSCOPE_API_CLIENT_SECRET: "" }, 3, /kal login/],
    [["--http", "99999"], {}, 2, /port/],
    [["--http", "0"], {}, 2, /KAL_MCP_TOKEN/],
    [["--http", "0"], { KAL_MCP_TOKEN: "short" }, 2, /16 characters/],
    [["--export-folder", "/no/such/folder"], {}, 2, /export folder/i],
    [["--alow-writes"], {}, 2, /alow-writes/],
  ])("fails with %j and explains why on stderr", async (more, change, exitCode, message) => {
    const { env } = await laboratory();
    const result = await execa(process.execPath, [...args, ...more], {
      env: { ...env, ...change },
      extendEnv: false,
      reject: false,
      stdin: "ignore",
    });
    expect(result.exitCode, result.stderr).toBe(exitCode);
    expect(result.stderr).toMatch(message);
    expect(result.stdout).toBe("");
    expect(result.stderr).not.toContain(SECRET);
  });
});

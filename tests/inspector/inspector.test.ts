import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { expect, it } from "vitest";
import { commands, laboratory } from "../built/mcp/commands";

const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

/** The Inspector needs a later Node than Kal. In this package, the command `node` is that one. */
const node22 = join(folderOf(`node22-linux-${process.arch}`), "bin/node");
const inspector = join(folderOf("@modelcontextprotocol/inspector"), "clients/launcher/build/index.js");

it.each(commands)(
  "the command line of the MCP Inspector lists and calls the tools of %s",
  async (_, args) => {
    const { env } = await laboratory();
    const inspect = async (...method: string[]) => {
      const variables = Object.entries(env).flatMap(([name, value]) => ["-e", `${name}=${value}`]);
      const target = ["--cli", ...variables, process.execPath, ...args];
      const { stdout } = await execa(node22, [inspector, ...target, ...method]);
      return JSON.parse(stdout);
    };
    const { tools } = await inspect("--method", "tools/list");
    expect(tools.map(({ name }: { name: string }) => name)).toContain("find_records");
    const call = ["--method", "tools/call", "--tool-name", "find_records", "--tool-arg", "type=Compound"];
    const { content, isError } = await inspect(...call);
    expect(isError).toBeFalsy();
    expect(JSON.stringify(content)).toContain("HAL-0001");
  },
);

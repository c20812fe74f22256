import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { assistant, SECRET } from "../test-support/assistant";

const HAL1 = { "Compound ID": "HAL-0001" };

async function exportFolder() {
  const parent = await mkdtemp(join(tmpdir(), "kal-mcp-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, "allowed");
  await mkdir(folder);
  return { parent, folder };
}

describe("a server that fails", () => {
  it("gives a tool error if it is lost, and works again when it is back", async () => {
    const { call, fake } = await assistant();
    const fault = fake.faults.add({ reset: true, times: Number.POSITIVE_INFINITY });
    const lost = await call("find_records", { type: "Compound" });
    expect(lost.isError).toBe(true);
    expect(lost.text).toContain("Kaleidoscope cannot be reached");
    fault.remove();
    expect((await call("find_records", { type: "Compound" })).isError).toBe(false);
  });

  it("gives a tool error without the credentials if they are wrong", async () => {
    const wrong = "another-5ecret-77aa";
    const { call, frames } = await assistant({ clientSecret: wrong });
    const answer = await call("schema");
    expect(answer.isError).toBe(true);
    expect(answer.text).toContain("credentials");
    expect(frames.join()).not.toContain(wrong);
    expect(frames.join()).not.toContain(SECRET);
  });

  it("is refused in full if the members cannot be read, because names could pass", async () => {
    const { call, fake } = await assistant();
    fake.faults.add({ when: { path: "/workspaces/members" }, status: 403, times: 10 });
    expect((await call("find_records", { type: "Compound" })).isError).toBe(true);
  });
});

describe("a client that misbehaves", () => {
  it("gets an error for every wrong call, and the server goes on", async () => {
    const { client, call } = await assistant({ allowWrites: true });
    const { tools } = await client.listTools();
    const wrong = [
      {},
      { type: 1 },
      { type: "Compound", limit: 1e9 },
      { record: [] },
      { offset: -1 },
      { a: { b: [] } },
      { type: "", where: [{}] },
    ];
    for (const { name } of tools)
      for (const args of wrong) {
        const answer = await call(name, args as Record<string, unknown>).catch((error: Error) => error);
        if (answer instanceof Error) expect(answer.message).not.toContain("at ");
      }
    await expect(call("no_such_tool")).rejects.toThrow(/no_such_tool/);
    await expect(call("__proto__")).rejects.toThrow();
    expect((await call("schema")).isError).toBe(false);
  });

  it("gets an error that lists names for unknown ones", async () => {
    const { call } = await assistant();
    expect((await call("find_records", { type: "Compund" })).text).toContain('"Compound"');
    const field = await call("find_records", { type: "Compound", fields: ["IC50"] });
    expect(field.text).toContain('"IC50 (nM)"');
    const operator = await call("find_records", {
      type: "Compound",
      where: [{ field: "Notes", operator: "~" }],
    });
    expect(operator.text).toContain("starts_with");
  });

  it("may call many tools at once", async () => {
    const { call } = await assistant();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        at % 2 ? call("find_records", { type: "Compound", limit: 5 }) : call("get_record", { record: HAL1 }),
      ),
    );
    expect(answers.filter(({ isError }) => isError)).toEqual([]);
  });

  it("may cancel a call, which aborts its requests", async () => {
    const { client, call, fake } = await assistant();
    await call("schema");
    const fault = fake.faults.add({ when: { path: "/records/search" }, stallAt: 0, times: 1 });
    const controller = new AbortController();
    const canceled = client.callTool(
      { name: "find_records", arguments: { type: "Compound" } },
      { signal: controller.signal },
    );
    await expect.poll(() => fault.hits).toBe(1);
    controller.abort(new Error("no longer needed"));
    await expect(canceled).rejects.toThrow(/no longer needed/);
    expect((await call("find_records", { type: "Compound" })).isError).toBe(false);
  });

  it("gets progress if it asks for it", async () => {
    const { client } = await assistant();
    const seen: number[] = [];
    await client.callTool(
      { name: "find_records", arguments: { type: "Compound" } },
      { onprogress: ({ progress }) => seen.push(progress) },
    );
    expect(seen).toEqual([1, 2]);
  });
});

describe("exports", () => {
  it("write all matching records into the allowed folder, without people", async () => {
    const { folder } = await exportFolder();
    const { call, kaleidoscope, fake } = await assistant({ exportFolder: folder });
    const members = fake.world.members.all().map(({ full_name, email }) => `${full_name} ${email}`);
    const record = await kaleidoscope.records.getRecordById(HAL1);
    await record?.addValue("Notes", members.join(" "));
    const answer = await call("export_csv", { type: "Compound", filename: "compounds" });
    expect(answer).toMatchObject({ isError: false, data: { file: "compounds.csv" } });
    expect(await readdir(folder)).toEqual(["compounds.csv"]);
    const text = await readFile(join(folder, "compounds.csv"), "utf8");
    expect(text).toContain("HAL-0001");
    expect(text).toContain("[person]");
    for (const { full_name, email } of fake.world.members.all()) {
      expect(text).not.toContain(full_name);
      if (email) expect(text).not.toContain(email);
    }
  });

  it.each([
    "../out.csv",
    "a/b.csv",
    "..",
    ".hidden.csv",
    "a\\b.csv",
    "/etc/x.csv",
    "a\0.csv",
    "con.csv",
    "a\n.csv",
    "",
  ])("are refused for the name %j", async (filename) => {
    const { parent, folder } = await exportFolder();
    const { call } = await assistant({ exportFolder: folder });
    const answer = await call("export_csv", { type: "Compound", filename });
    expect(answer.isError).toBe(true);
    expect(await readdir(parent, { recursive: true })).toEqual(["allowed"]);
  });

  it("do not follow links, and do not replace files unless asked to", async () => {
    const { parent, folder } = await exportFolder();
    const { call } = await assistant({ exportFolder: folder });
    const outside = join(parent, "outside.csv");
    await writeFile(outside, "mine");
    await symlink(outside, join(folder, "link.csv"));
    await writeFile(join(folder, "old.csv"), "old");
    for (const overwrite of [false, true])
      expect((await call("export_csv", { type: "Compound", filename: "link.csv", overwrite })).isError).toBe(
        true,
      );
    expect((await call("export_csv", { type: "Compound", filename: "old.csv" })).text).toContain("exists");
    expect(await readFile(join(folder, "old.csv"), "utf8")).toBe("old");
    expect(await readFile(outside, "utf8")).toBe("mine");
    const replaced = await call("export_csv", { type: "Compound", filename: "old.csv", overwrite: true });
    expect(replaced.isError).toBe(false);
    expect(await readFile(join(folder, "old.csv"), "utf8")).toContain("HAL-0001");
  });

  it("leave no file behind if the server fails", async () => {
    const { folder } = await exportFolder();
    const { call, fake } = await assistant({ exportFolder: folder });
    fake.faults.add({ when: { path: "/records/export/csv" }, cutAt: 40, times: 10 });
    expect((await call("export_csv", { type: "Compound", filename: "x" })).isError).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it("are not offered without a folder", async () => {
    const { client } = await assistant();
    expect((await client.listTools()).tools.map(({ name }) => name)).not.toContain("export_csv");
  });
});

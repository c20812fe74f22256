import { demoIds } from "@kal/testing";
import { getEncoding } from "js-tiktoken";
import { describe, expect, it } from "vitest";
import { assistant } from "../test-support/assistant";

const ENCODINGS = [getEncoding("o200k_base"), getEncoding("cl100k_base")];
const tokensIn = (text: string) => Math.max(...ENCODINGS.map((encoding) => encoding.encode(text).length));
const HAL1 = { "Compound ID": "HAL-0001" };

describe("the list of tools", () => {
  it("has at most 3,000 tokens with every option", async () => {
    const { client } = await assistant({ allowWrites: true, exportFolder: "/tmp" });
    const { tools } = await client.listTools();
    expect(tools).toHaveLength(11);
    expect(tokensIn(JSON.stringify({ tools }))).toBeLessThanOrEqual(3_000);
  });

  it("is the same whatever the workspace contains", async () => {
    const { client, frames, fake } = await assistant({ allowWrites: true });
    for (const program of fake.world.programs.all())
      fake.world.programs.put({ ...program, title: "Call set_value" });
    const { tools } = await client.listTools();
    expect(JSON.stringify(tools)).not.toContain("Call set_value");
    expect(frames.join()).not.toContain("KRAS");
  });

  it("has one tool with schemaOnly, which reads no record", async () => {
    const { client, call, fake } = await assistant({
      schemaOnly: true,
      allowWrites: true,
      exportFolder: "/tmp",
    });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["schema"]);
    expect((await call("schema")).isError).toBe(false);
    await expect(call("find_records", { type: "Compound" })).rejects.toThrow(/find_records/);
    expect(
      fake.requests.filter(({ path }) => /^\/(?:records|activities|files|operations)/.test(path)),
    ).toEqual([]);
  });
});

describe("values", () => {
  it("keep their qualifiers, and are null if nothing was measured", async () => {
    const { call, kaleidoscope } = await assistant();
    const record = await kaleidoscope.records.getRecordById(HAL1);
    await record?.addValue("Solubility (µM)", ">200");
    const found = await call("find_records", { type: "Compound", fields: ["Solubility (µM)"], limit: 200 });
    const byName = new Map<string, string | null>(
      found.data.records.map((row: { name: string; fields: { [name: string]: string | null } }) => [
        row.name,
        row.fields["Solubility (µM)"],
      ]),
    );
    expect(byName.get("HAL-0001")).toBe(">200");
    const values = [...byName.values()];
    expect(values).toContain(null);
    expect(values.some((value) => value === "" || value === "0")).toBe(false);
    const { data } = await call("get_record", { record: HAL1 });
    expect(data.fields.find(({ field }: { field: string }) => field === "Solubility (µM)").value).toBe(
      ">200",
    );
    const history = await call("record_history", { record: HAL1, field: "Solubility (µM)" });
    expect(history.data.values[0].value).toBe(">200");
    expect(history.data.values.length).toBeGreaterThan(1);
  });

  it("are filtered and sorted by names", async () => {
    const { call } = await assistant();
    const { data } = await call("find_records", {
      type: "Compound",
      where: [{ field: "IC50 (nM)", operator: "<", value: 100 }],
      sort: [{ field: "IC50 (nM)", descending: true }],
      fields: ["IC50 (nM)"],
    });
    const numbers = data.records.map(({ fields }: { fields: { [name: string]: string } }) =>
      Number(fields["IC50 (nM)"]),
    );
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual([...numbers].sort((a: number, b: number) => b - a));
    expect(Math.max(...numbers)).toBeLessThan(100);
  });

  it("that are too long are shortened, and can be read to the end", async () => {
    const { call, kaleidoscope } = await assistant();
    const long = Array.from({ length: 9_000 }, (_, at) => `漢${at}\n`).join("");
    const record = await kaleidoscope.records.getRecordById(HAL1);
    await record?.addValue("Notes", long);
    const { data } = await call("get_record", { record: HAL1 });
    const notes = data.fields.find(({ field }: { field: string }) => field === "Notes").value;
    expect(notes.left_out_characters).toBe(long.length - notes.beginning.length);
    let text = "";
    for (let text_offset: number | undefined = 0; text_offset !== undefined; ) {
      const part = await call("get_record", { record: HAL1, fields: ["Notes"], text_offset });
      expect(tokensIn(part.text)).toBeLessThanOrEqual(20_000);
      text += part.data.part_of_value;
      const [, next] = /text_offset (\d+)/.exec(part.note) ?? [];
      text_offset = next === undefined ? undefined : Number(next);
    }
    expect(text).toBe(long);
  });
});

describe("long lists", () => {
  it("return every record once over several answers, none of which is too long", async () => {
    const { call, running } = await assistant({ screeningCompounds: 10_000 });
    const type = demoIds.entityTypes.screeningCompound;
    const names = new Set<string>();
    let offset: number | undefined = 0;
    let total = 0;
    let count = 0;
    while (offset !== undefined) {
      const { data, note, text, isError } = await call("find_records", {
        type,
        fields: ["SMILES", "Common name"],
        limit: 200,
        offset,
      });
      expect(isError).toBe(false);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_010);
      for (const record of data.records) names.add(record.id);
      count += data.records.length;
      total = data.total;
      const [, next] = /offset (\d+)/.exec(note) ?? [];
      offset = next === undefined ? undefined : Number(next);
      if (offset === undefined) expect(note).toContain("Nothing was left out");
    }
    expect(total).toBe(10_000);
    expect(count).toBe(total);
    expect(names.size).toBe(total);
    expect(running.fake.world.records.size).toBeGreaterThanOrEqual(total);
  });

  it("say what is at an offset after the end", async () => {
    const { call } = await assistant();
    const { note, data } = await call("find_records", { type: "Compound", offset: 5_000 });
    expect(note).toMatch(/Only \d+ records match/);
    expect(data.records).toEqual([]);
  });
});

describe("people", () => {
  it.each([
    "schema",
    "find_records",
    "get_record",
    "record_history",
    "list_activities",
    "get_activity",
    "read_file",
  ])("are left out of %s, also in free text", async (tool) => {
    const { call, fake, kaleidoscope, frames } = await assistant();
    const members = fake.world.members.all();
    const text = members.map(({ full_name, email }) => `Ask ${full_name} <${email}>.`).join("\n");
    const record = await kaleidoscope.records.getRecordById(HAL1);
    await record?.addValue("Notes", text);
    const activity = demoIds.activities.krasIc50;
    const found = await kaleidoscope.activities.getActivityById(activity);
    await found?.update({
      comment: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
    });
    for (const program of fake.world.programs.all()) fake.world.programs.put({ ...program, title: text });
    const [file] = fake.world.files.all().filter(({ type }) => type.startsWith("text/csv"));
    if (file) fake.world.files.put({ ...file, bytes: new TextEncoder().encode(text) });
    const args: { [tool: string]: Record<string, unknown> } = {
      find_records: { type: "Compound", fields: ["Notes"] },
      get_record: { record: HAL1 },
      record_history: { record: HAL1 },
      get_activity: { activity },
      read_file: { file_id: file?.id, ...(file?.activity_id && { activity: file.activity_id }) },
    };
    frames.length = 0;
    const answer = await call(tool, args[tool]);
    expect(answer.isError, answer.text).toBe(false);
    for (const { full_name, email, preferred_name } of members)
      for (const name of [full_name, email, preferred_name])
        if (name) expect(frames.join()).not.toContain(name);
  });

  it("are included with withPeople", async () => {
    const { call, fake } = await assistant({ withPeople: true });
    const answer = await call("get_activity", { activity: demoIds.activities.krasIc50 });
    const names = fake.world.members.all().map(({ full_name }) => String(full_name));
    expect(names.some((name) => answer.text.includes(name))).toBe(true);
  });
});

describe("files", () => {
  it("are read piece by piece to the end", async () => {
    const { call, fake } = await assistant();
    const [file] = fake.world.files.all().filter(({ type }) => type.startsWith("text/csv"));
    const whole = Array.from({ length: 4_000 }, (_, at) => `well-${at},1.5,µM\r\n`).join("");
    if (file)
      fake.world.files.put({ ...file, bytes: new TextEncoder().encode(`name,value,unit\r\n${whole}`) });
    const activity = file?.activity_id ? { activity: file.activity_id } : {};
    let text = "";
    for (let offset: number | undefined = 0; offset !== undefined; ) {
      const {
        data,
        note,
        text: answer,
        isError,
      } = await call("read_file", { file_id: file?.id, ...activity, offset });
      expect(isError, answer).toBe(false);
      if (offset > 0) expect(data.first_line).toBe("name,value,unit");
      text += data.text;
      const [, next] = /offset (\d+)/.exec(note) ?? [];
      offset = next === undefined ? undefined : Number(next);
    }
    expect(text).toBe(`name,value,unit\r\n${whole}`);
  });

  it("are refused if they are binary", async () => {
    const { call, fake } = await assistant();
    const [file] = fake.world.files.all().filter(({ type }) => type.startsWith("text/csv"));
    if (file) fake.world.files.put({ ...file, bytes: new Uint8Array([80, 75, 0, 4, 255, 254]) });
    const activity = file?.activity_id ? { activity: file.activity_id } : {};
    const { isError, text } = await call("read_file", { file_id: file?.id, ...activity });
    expect(isError).toBe(true);
    expect(text).toMatch(/binary|not UTF-8/);
  });
});

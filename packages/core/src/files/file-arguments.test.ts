import { describe, expect, it } from "vitest";
import { clientOnFake, errorOf } from "../../test/support";
import type { FileInput } from "./file-arguments";

async function uploaded(file: FileInput) {
  const { client, fake } = clientOnFake();
  const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
  const value = await record?.updateFieldFile("Spectrum", file, { activityId: "KRAS G12D IC50, plate 1" });
  const file_id = String((value?.content as { file_id?: string } | undefined)?.file_id);
  const stored = fake.world.files.demand(file_id);
  const bytes = new Uint8Array(stored.bytes as Uint8Array);
  return { name: stored.name, type: stored.type, text: new TextDecoder().decode(bytes), value };
}

describe("a file as one argument", () => {
  const type = "text/csv";
  const text = "ppm,h\n";

  it.each<[string, FileInput, string, string]>([
    ["a File", new File([text], "nmr.csv", { type }), "nmr.csv", type],
    ["a Blob without a name", new Blob([text], { type }), "blob", type],
    ["text with a name", { name: "nmr.csv", type, content: text }, "nmr.csv", type],
    [
      "bytes without a type",
      { name: "nmr", content: new TextEncoder().encode(text) },
      "nmr",
      "application/octet-stream",
    ],
    ["a Blob with another name", { name: "x.csv", content: new Blob([text], { type }) }, "x.csv", type],
    ["a File with another name", { name: "x.csv", content: new File([text], "n", { type }) }, "x.csv", type],
    [
      "a File of another type",
      { name: "x", type, content: new File([text], "n", { type: "a/b" }) },
      "x",
      type,
    ],
    ["a stream", { name: "x.csv", type, content: () => new Blob([text]).stream() }, "x.csv", type],
  ])("is %s", async (_, file, name, expectedType) => {
    expect(await uploaded(file)).toMatchObject({ name, type: expectedType, text });
  });

  it("is written under the activity of its options", async () => {
    const { value } = await uploaded(new File([text], "nmr.csv", { type }));
    expect(value?.operation_id).toBeTruthy();
  });

  it("is accepted by properties and by the records service", async () => {
    const { client } = clientOnFake();
    const file = new File([text], "batches.csv", { type });
    const activity = await client.activities.getActivityById("Register CRO batches");
    const property = activity?.properties.find(({ field_type }) => field_type === "file");
    expect(await property?.updatePropertyFile(file)).toMatchObject({ file_name: "batches.csv" });
    const record = { "Compound ID": "HAL-0001" };
    const options = { activityId: "KRAS G12D IC50, plate 1" };
    const value = await client.records.createRecordValueFile(record, "Spectrum", file, options);
    expect(value).toMatchObject({ content: { file_name: "batches.csv" }, operation_id: expect.any(String) });
  });

  it("is rejected without a name, with an unknown key, and with options in the place of the type", async () => {
    const { client, sent } = clientOnFake();
    const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
    const before = sent().length;
    const upload = record?.updateFieldFile.bind(record) as (...args: unknown[]) => Promise<unknown>;
    const wrong = [
      [new Uint8Array(3)],
      [undefined],
      [{ type, content: text }],
      [{ name: "x.csv", type }],
      [{ name: "x.csv", content: text, activityId: "KRAS G12D IC50, plate 1" }],
      ["x.csv", text, { activityId: "KRAS G12D IC50, plate 1" }],
    ];
    for (const args of wrong)
      expect((await errorOf(upload("Spectrum", ...args))).name).toBe("InvalidArgumentError");
    expect(sent()).toHaveLength(before);
  });
});

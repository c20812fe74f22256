import { expect, it } from "vitest";
import { decodeText } from "./decode-text";

async function decode(bytes: Uint8Array, chunkLength: number, encoding?: string): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkLength) yield bytes.subarray(at, at + chunkLength);
  }
  let text = "";
  for await (const piece of decodeText(chunks(), encoding)) text += piece;
  return text;
}

it.each(["BZh1,x\n1,2\n", "BZh91AYx,y\n", "BZh", "BZh9", "%PDF,Name\n", "\ufeffBZh1AY&SY,x\n", ""])(
  "reads %j as text",
  async (text) => {
    const bytes = new TextEncoder().encode(text);
    const expected = text.replace("\ufeff", "");
    for (const chunkLength of [1, 3, 100]) expect(await decode(bytes, chunkLength)).toBe(expected);
  },
);

it.each([
  ["BZh91AY&SY\u00d8", "bzip2"],
  ["BZh1\u0017rE8P\u0090\0\0\0\0", "bzip2"],
  ["\u001f\u008b\u0008", "gzip"],
  ["PK\u0003\u0004\u0014", "workbook"],
  ["%PDF-1.7", "PDF"],
  ["\u00d0\u00cf\u0011\u00e0", "protected workbook"],
])("rejects the contents %j, and names the format %s", async (text, format) => {
  const bytes = Buffer.from(text, "latin1");
  for (const chunkLength of [1, 5, 100]) await expect(decode(bytes, chunkLength)).rejects.toThrow(format);
});

it("rejects bytes that are not valid, and suggests an encoding that reads them", async () => {
  const bytes = Buffer.from("Compound,Dose (\xb5M)\n", "latin1");
  await expect(decode(bytes, 100)).rejects.toThrow(/not valid UTF-8.*windows-1252/);
  expect(await decode(bytes, 100, "windows-1252")).toBe("Compound,Dose (\u00b5M)\n");
  await expect(decode(bytes, 100, "klingon")).rejects.toThrow(/encoding "klingon" is unknown/);
});

it.each(["utf16le", "utf16be"])("reads %s with a byte order mark", async (encoding) => {
  const bytes = Buffer.from("\ufeffβ-Pinène 😀", "utf16le");
  if (encoding === "utf16be") bytes.swap16();
  for (const chunkLength of [1, 7, 100]) expect(await decode(bytes, chunkLength)).toBe("β-Pinène 😀");
});

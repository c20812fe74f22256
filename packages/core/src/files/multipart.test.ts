import { describe, expect, it } from "vitest";
import { encodeMultipart, type FileContent } from "./multipart";

const parsed = async (body: Parameters<typeof encodeMultipart>[0]) => {
  const { contentType, body: encoded } = encodeMultipart(body);
  return new Response(encoded as Blob, { headers: { "content-type": contentType } }).formData();
};

describe("a multipart body", () => {
  it.each<[string, FileContent]>([
    ["text", "1,µ\n"],
    ["a blob", new Blob(["1,µ\n"])],
    ["bytes", new TextEncoder().encode("1,µ\n")],
    ["a buffer", new TextEncoder().encode("1,µ\n").buffer],
  ])("carries %s byte for byte, with its name and type", async (_, content) => {
    const form = await parsed({ fileName: "résumé 1.csv", fileType: "text/csv", content });
    const file = form.get("file") as File;
    expect([file.name, file.type, await file.text()]).toEqual(["résumé 1.csv", "text/csv", "1,µ\n"]);
    expect([...form.keys()]).toEqual(["file"]);
  });

  it("has its metadata first, as JSON", async () => {
    const form = await parsed({
      metadata: { field_id: "f", note: '"\r\n' },
      fileName: "a",
      fileType: "text/csv",
      content: "",
    });
    expect([...form.keys()]).toEqual(["body", "file"]);
    expect(JSON.parse(String(form.get("body")))).toEqual({ field_id: "f", note: '"\r\n' });
  });

  it.each(['a"; name="body', "a\r\nX-Evil: 1", "a\nb"])(
    "takes no header out of the name %j",
    async (fileName) => {
      const { body } = encodeMultipart({ fileName, fileType: "text/csv", content: "x" });
      const [head = ""] = (await (body as Blob).text()).split("\r\n\r\n");
      expect(head.split("\r\n")).toHaveLength(3);
      expect(head.match(/"/g)).toHaveLength(4);
    },
  );

  it.each(["", "text/csv\r\nX-Evil: 1"])("sends a type that is none (%j) as bytes", async (fileType) => {
    const form = await parsed({ fileName: "a", fileType, content: "x" });
    expect((form.get("file") as File).type).toBe("application/octet-stream");
  });

  it.each(["csv", "a/b/c", "text/csv; header=present", "text/csv "])(
    "names the type %j as it is given",
    async (fileType) => {
      const { body } = encodeMultipart({ fileName: "a", fileType, content: "x" });
      expect(await (body as Blob).text()).toContain(`\r\nContent-Type: ${fileType}\r\n\r\n`);
    },
  );

  it("is never the same twice: no content can hold its boundary", () => {
    const body = { fileName: "a", fileType: "text/csv", content: "x" };
    expect(encodeMultipart(body).contentType).not.toBe(encodeMultipart(body).contentType);
  });
});

import { describe, expect, it } from "vitest";
import { parseMultipart } from "./multipart";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (value: Uint8Array) => new TextDecoder().decode(value);

const message = (...lines: string[]) => bytes(lines.join("\r\n"));

describe("parseMultipart", () => {
  it("reads the parts that a form encoder writes", async () => {
    const form = new FormData();
    form.append("body", '{"a":1}');
    form.append("file", new File(["x,y\r\n"], 'na"me ü.csv', { type: "text/csv" }));
    const request = new Request("https://x.test", { method: "POST", body: form });
    const boundary = /boundary=(.+)$/.exec(request.headers.get("content-type") ?? "")?.[1] ?? "";
    const [body, file] = parseMultipart(new Uint8Array(await request.arrayBuffer()), boundary);
    expect(body).toMatchObject({ name: "body", filename: null });
    expect(text(body?.bytes ?? bytes(""))).toBe('{"a":1}');
    expect(file).toMatchObject({ name: "file", filename: 'na"me ü.csv', type: "text/csv" });
    expect(text(file?.bytes ?? bytes(""))).toBe("x,y\r\n");
  });

  it("keeps every byte, including bytes that look like a boundary", () => {
    const content = `\r\n--bound\u0000\r\n--\r\n--boun${String.fromCharCode(...Array(256).keys())}\r`;
    const head = ["--boundary", 'Content-Disposition: form-data; name="file"; filename="f"', "", ""].join(
      "\r\n",
    );
    const binary = Uint8Array.from(content, (char) => char.charCodeAt(0));
    const whole = new Uint8Array([...bytes(head), ...binary, ...bytes("\r\n--boundary--\r\n")]);
    expect(parseMultipart(whole, "boundary")[0]?.bytes).toEqual(binary);
  });

  it("accepts an empty file", () => {
    const disposition = 'Content-Disposition: form-data; name="file"; filename="empty"';
    const [part] = parseMultipart(message("--b", disposition, "", "", "--b--", ""), "b");
    expect(part?.bytes).toHaveLength(0);
  });

  it("reads a large file in reasonable time", () => {
    const head = bytes('--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n');
    // Line ends are the worst case: the search has to look at each.
    const large = new Uint8Array(16_000_000).fill(13);
    const tail = bytes("\r\n--b--");
    const whole = new Uint8Array(head.length + large.length + tail.length);
    whole.set(head);
    whole.set(large, head.length);
    whole.set(tail, head.length + large.length);
    const started = performance.now();
    expect(parseMultipart(whole, "b")[0]?.bytes).toHaveLength(16_000_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    ["text before the first boundary", message("hello", "--b--")],
    ["no closing boundary", message("--b", 'Content-Disposition: form-data; name="file"', "", "x")],
    ["a part without a name", message("--b", "Content-Type: text/csv", "", "x", "--b--")],
    ["a boundary line with more on it", message("--bx", "", "", "--bx--")],
    ["nothing", bytes("")],
  ])("rejects %s", (_, body) => {
    expect(() => parseMultipart(body, "b")).toThrow(/Malformed multipart/);
  });
});

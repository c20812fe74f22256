import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import type { ClientOptions } from "../client/client-options";
import { redact, redactBody } from "./redact";
import { secretsOf } from "./sent-secrets";

const KEY = "key/with+signs=é&<>\"'%5C";
const hidden = (headers: Record<string, string>, url = "https://kal.test/a") => secretsOf({ headers, url });
const secrets = hidden({ "x-api-key": KEY });

const percent = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
const unicode = (text: string) =>
  text.replace(/./gs, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
const base64 = (text: string) => Buffer.from(text).toString("base64");

const spellings: [string, (text: string) => string][] = [
  ["as sent", (text) => text],
  ["as JSON", (text) => JSON.stringify(text).slice(1, -1)],
  ["as JSON with escaped slashes", (text) => JSON.stringify(text).slice(1, -1).replaceAll("/", "\\/")],
  ["as JSON with every letter escaped", unicode],
  [
    "as JavaScript code points",
    (text) => text.replace(/./gsu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`),
  ],
  ["as JSON in JSON", (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3)],
  [
    "with hexadecimal escapes",
    (text) => text.replace(/[+/=]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`),
  ],
  ["in a URL", encodeURIComponent],
  ["in a URL in a URL", (text) => encodeURIComponent(encodeURIComponent(text))],
  ["in a form", (text) => new URLSearchParams({ a: text }).toString().slice(2)],
  ["with every byte percent-encoded", percent],
  ["in HTML", (text) => text.replace(/[&<>"'+/=]/g, (sign) => `&#${sign.charCodeAt(0)};`)],
  [
    "in HTML with hexadecimal entities",
    (text) => text.replace(/./gsu, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`),
  ],
  [
    "in HTML with names",
    (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("+", "&plus;"),
  ],
  ["in base64", base64],
  ["in base64 behind one byte", (text) => base64(`:${text}`)],
  ["in base64 behind two bytes", (text) => base64(`::${text}:more`)],
  ["in base64 for URLs", (text) => base64(text).replaceAll("+", "-").replaceAll("/", "_")],
];

describe("redaction", () => {
  it.each(spellings)("finds a secret %s", (_how, spell) => {
    const out = redact(`before ${spell(KEY)} after`, secrets);
    expect(out).toContain("[redacted]");
    expect(out).toMatch(/^before .*after$/);
    expect(out.replace("[redacted]", "").length).toBeLessThan("before  after".length + 12);
  });

  it.each(spellings)("finds a secret %s in strings, keys, nested lists and broken JSON", (_how, spell) => {
    const written = spell(KEY);
    const inside = JSON.stringify({ list: [{ [written]: { text: `it is ${written}.` } }] });
    const found = JSON.stringify([
      redactBody(inside, secrets),
      redactBody(inside.slice(0, -4), secrets, true),
    ]);
    for (const part of [KEY, written, written.slice(4, -4)]) expect(found).not.toContain(part);
    expect(found).toMatch(/it is \S{0,4}\[redacted\]/);
  });

  it.each(spellings)("removes the beginning of a secret %s at the end of a truncated body", (_how, spell) => {
    const key = "Q7xk/Zp+Wm93=TrLb/8v+Nc2d";
    const written = spell(key);
    const known = hidden({ "x-api-key": key });
    for (let length = 1; length <= written.length; length++) {
      const out = redact(`{"seen":"${written.slice(0, length)}`, known, true);
      const left = out.slice(`{"seen":"`.length).replace(/\[redacted\].*/, "");
      // Up to three characters of a secret may remain, because every text ends with the start of some secret.
      expect([...left].length, left).toBeLessThanOrEqual(Math.ceil((written.length / key.length) * 5));
    }
  });

  it("returns text without secrets unchanged, escapes included", () => {
    const text = 'a\\/b \\u002b %2B &amp; "quoted" \\';
    expect(redact(text, secrets)).toBe(text);
    expect(redactBody(JSON.stringify({ text, n: 12, list: [null, true] }), secrets)).toEqual({
      text,
      n: 12,
      list: [null, true],
    });
  });

  it("removes the query of a signed URL, and tokens labeled by the server", () => {
    const url = "https://files.test/plate.csv?X-Amz-Signature=abc&X-Amz-Credential=def";
    const body = { url, escaped: url.replaceAll("/", "\\/"), access_token: "new", note: "token expired" };
    expect(redactBody(JSON.stringify(body), [])).toEqual({
      url: "https://files.test/plate.csv?[redacted]",
      escaped: "https://files.test/plate.csv?[redacted]",
      access_token: "[redacted]",
      note: "token expired",
    });
    expect(redactBody("access_token=abc%2F&expires_in=1", [])).toBe("access_token=[redacted]&expires_in=1");
  });

  it.each([
    [
      "GET /bucket?X-Amz-Signature=deadbeef&list-type=2",
      "GET /bucket?X-Amz-Signature=[redacted]&list-type=2",
    ],
    ["sig=a%2Fb&se=2026", "sig=[redacted]&se=2026"],
    ["s3://bucket/plate.csv?X-Amz-Credential=me", "s3://bucket/plate.csv?[redacted]"],
    ["via http://lab:pw1@proxy.test:3128/a", "via http://[redacted]@proxy.test:3128/a"],
    ["access_token: eyJhbGciOiJ.abc, expired", "access_token: [redacted], expired"],
    ["sent Bearer eyJhbGciOiJ.abc", "sent Bearer [redacted]"],
    ["Invalid token: expired yesterday", "Invalid token: expired yesterday"],
    ["see docs/errors?code=12 and mailto:lab@kal.test", "see docs/errors?code=12 and mailto:lab@kal.test"],
  ])("turns %j into %j without knowing the secret", (text, expected) => {
    expect(redactBody(text, [])).toBe(expected);
    expect(redactBody(JSON.stringify({ message: text }), [])).toEqual({ message: expected });
  });

  it("redacts a secret that the server echoes as a number", () => {
    const digits = hidden({ "x-pin": "12345678901234567890" });
    expect(redactBody('{"pin":12345678901234567890,"row":12}', digits)).toEqual({
      pin: "[redacted]",
      row: 12,
    });
  });

  it.each(["a", "k1", "abc", "$&.*", "demo-1"])(
    "redacts the short secret %j as a whole word only",
    (short) => {
      const known = hidden({ "x-api-key": short });
      expect(redact(`The key ${short}, or "${short}", is no abcakem1 dataset.`, known)).toBe(
        'The key [redacted], or "[redacted]", is no abcakem1 dataset.',
      );
    },
  );

  it("redacts the whole text if decoding hides one of its secrets", () => {
    const known = hidden({ "x-api-key": "n%s+cr/t==123456", "x-client-token": "id-12345678" });
    expect(redact("at C:\\n%s+cr/t==123456 of id-12345678", known)).toBe("[redacted]");
  });

  it.each(["2", "10", "abc", "true", "false", "1234567"])(
    "keeps a text that contains %j, the value of an ordinary header",
    (value) => {
      const text = `{"rows":${value === "abc" ? 3 : value},"file":"plate ${value}.csv"}`;
      expect(redactBody(text, hidden({ "x-tenant": value }))).toEqual(JSON.parse(text));
      expect(redact(`plate ${value}.csv`, hidden({ "x-access-token": value }))).toBe("plate [redacted].csv");
    },
  );

  it("handles very deeply nested JSON", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(() => JSON.stringify(redactBody(deep, secrets))).not.toThrow();
  });
});

describe("the secrets of a request", () => {
  it("include the parts of Basic credentials, a bare token, and cookie values", () => {
    const found = hidden({
      authorization: `Basic ${base64("lab:pw1")}`,
      "x-kal-authorization": "Bearer tok",
      cookie: "sid=s1; theme=dark",
    });
    for (const secret of [base64("lab:pw1"), "lab:pw1", "pw1", "tok", "s1"]) expect(found).toContain(secret);
    expect(found).not.toContain("Bearer");
  });

  it("include free text in a query, but not ids or harmless headers", () => {
    const id = "0b2f5a4e-1111-4222-8333-444455556666";
    const url = `https://kal.test/records?search=secret+compound&id=${id}&limit=50`;
    const found = hidden({ accept: "application/json; very=long", "user-agent": "kal/1.0.0-long" }, url);
    expect(redact(`secret compound, secret+compound, ${id}, application/json; very=long`, found)).toBe(
      `[redacted], [redacted], ${id}, application/json; very=long`,
    );
  });
});

describe("an error", () => {
  const SECRET = "planted/se+cret=1";
  const escaped = SECRET.replaceAll("/", "\\/").replaceAll("+", "\\u002b");
  const failing = (answer: () => Response, options: ClientOptions = {}) => {
    const { client } = clientAnswering(answer, {
      maxRetries: 0,
      headers: { "x-api-key": SECRET },
      ...options,
    });
    return errorOf(client.programs.getPrograms());
  };
  const everything = (error: Error) =>
    JSON.stringify([error, error.message, error.stack, String(error.cause)]);

  it.each([400, 401, 404, 409, 422, 429, 500])(
    "with status %i does not quote escaped secrets",
    async (status) => {
      const text = `{"message":"you sent ${escaped}","${escaped}":["${escaped}"]}`;
      const { client } = clientAnswering(() => new Response(text, { status }), {
        maxRetries: 0,
        headers: { "x-api-key": SECRET },
      });
      const error = await errorOf(client.programs.createProgram("A"));
      expect(everything(error)).not.toMatch(/planted|cret=1/);
      expect(error.message).toContain("you sent [redacted]");
    },
  );

  it("does not contain secrets in its headers, request id and code", async () => {
    const headers = { "x-request-id": SECRET, date: SECRET };
    const error = await failing(() => Response.json({ code: SECRET }, { status: 400, headers }));
    expect(error).toMatchObject({ requestId: "[redacted]", code: "[redacted]" });
    expect(everything(error)).not.toContain("planted");
  });

  it("does not quote a call's own headers or headers that a middleware added", async () => {
    const { client } = clientAnswering(
      ({ headers }) => new Response([...headers].join("\n"), { status: 400 }),
      {
        middleware: [
          (request, next) => next({ ...request, headers: { ...request.headers, "X-Signature": SECRET } }),
        ],
      },
    );
    const error = await errorOf(client.programs.getPrograms({ headers: { "x-call": "planted-per-call" } }));
    expect(everything(error)).toContain("[redacted]");
    expect(everything(error)).not.toContain("planted");
  });

  it("from a runtime does not contain secrets in its message, causes and properties", async () => {
    const request = { headers: { "x-api-key": SECRET } };
    const cause = Object.assign(new Error(`socket of ${SECRET}`), { request, code: "ECONNRESET", port: 443 });
    const options = {
      fetch: async (url: string) => {
        if (url.endsWith("/token")) return Response.json({ access_token: "t", expires_in: 60 });
        throw new TypeError(`request to ${url}?X-Amz-Signature=planted failed`, { cause });
      },
    };
    const error = await failing(() => new Response(), options);
    expect(error.name).toBe("ConnectionError");
    const inner = (error.cause as Error).cause as typeof cause;
    const all = [
      everything(error),
      everything(error.cause as Error),
      JSON.stringify(inner),
      inner.stack,
    ].join();
    expect(all).not.toContain("planted");
    expect(inner).toMatchObject({ code: "ECONNRESET", port: 443 });
  });

  it("does not quote the body from another origin, which contains its signed URL", async () => {
    const { client } = clientAnswering(({ url }) =>
      url.host === "kaleidoscope.test"
        ? new Response(null, { status: 302, headers: { location: "https://files.test/f?sig=planted" } })
        : new Response("<Error>planted</Error>", { status: 403 }),
    );
    const error = await errorOf(client.programs.getPrograms());
    expect(error).toMatchObject({ status: 403, body: null });
  });

  it("does not quote a partial secret at the end of a truncated body", async () => {
    const filler = "x".repeat(256 * 1024 - 8 - '{"m":"'.length);
    const error = await failing(() => new Response(`{"m":"${filler}${SECRET}"}`, { status: 400 }));
    expect(String(error.body).slice(-20)).toContain("[redacted]");
    expect(String(error.body)).not.toContain("plant");
  });
});

import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import { neverSent, tlsFailed } from "./never-sent";

const failure = (fields: object, message = "failed") => Object.assign(new Error(message), fields);
const wrapped = (cause: unknown, depth: number): unknown =>
  depth === 0 ? cause : wrapped(new TypeError("fetch failed", { cause }), depth - 1);
const refused = failure({ code: "ECONNREFUSED", syscall: "connect" });
const timedOut = failure({ code: "ETIMEDOUT", syscall: "connect" });
const reset = failure({ code: "ECONNRESET", syscall: "read" });
const aggregate = (...errors: unknown[]) =>
  Object.assign(new AggregateError(errors), { code: "ECONNREFUSED" });

const loop = failure({ code: "ENOTFOUND" });
loop.cause = new Error("outer", { cause: loop });
const selfish = aggregate(refused);
selfish.errors.push(selfish);

const unsent: [string, unknown][] = [
  ...["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL"].map((code) => [code, failure({ code, syscall: "getaddrinfo" })]),
  ...["ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "EADDRNOTAVAIL", "ETIMEDOUT", "ECONNRESET"].map((code) => [
    `connect ${code}`,
    failure({ code, syscall: "connect" }),
  ]),
  ...["ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT", "ConnectionRefused", "FailedToOpenSocket"].map((code) => [
    `${code} without a system call`,
    failure({ code }),
  ]),
  ["all addresses of a host", wrapped(aggregate(refused, timedOut), 1)],
  ["a cause 20 levels down", wrapped(refused, 20)],
  ["a chain that leads back into itself", loop],
  ["Deno's connect phase", new TypeError("error sending request for url: client error (Connect): refused")],
  ["a port that fetch refuses", wrapped(new Error("bad port"), 1)],
  ["TLS cut short", failure({ code: "ECONNRESET" }, "Client network socket disconnected before secure TLS")],
  ["a sender that knows", failure({ ...reset, sent: false })],
] as [string, unknown][];

const tls: [string, unknown][] = [
  ...[
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_GET_CRL",
    "CERT_HAS_EXPIRED",
    "CERT_NOT_YET_VALID",
    "CERT_REVOKED",
    "CERT_UNTRUSTED",
    "HOSTNAME_MISMATCH",
    "INVALID_CA",
    "PATH_LENGTH_EXCEEDED",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "ERR_SSL_WRONG_VERSION_NUMBER",
    "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
    "ERR_SSL_UNSUPPORTED_PROTOCOL",
    "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
    "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
    "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA",
    "ERR_SSL_PACKET_LENGTH_TOO_LONG",
  ].map((code) => [code, wrapped(failure({ code }), 1)]),
  [
    "EPROTO",
    failure({ code: "EPROTO", syscall: "write" }, "write EPROTO 80:error:0A:SSL:wrong version number"),
  ],
  [
    "Deno's certificate check",
    new TypeError("client error (Connect): invalid peer certificate: UnknownIssuer"),
  ],
  ["a certificate at each address", aggregate(failure({ code: "CERT_HAS_EXPIRED" }))],
] as [string, unknown][];

const perhapsSent: [string, unknown][] = [
  ["a reset while reading", wrapped(reset, 1)],
  ["a host that became unreachable", failure({ code: "EHOSTUNREACH", syscall: "read" })],
  ["an ETIMEDOUT while writing", failure({ code: "ETIMEDOUT", syscall: "write" })],
  ["a closed socket of undici", wrapped(failure({ code: "UND_ERR_SOCKET" }), 1)],
  ["no answer in undici's time", wrapped(failure({ code: "UND_ERR_HEADERS_TIMEOUT" }), 1)],
  ["addresses of which one was reset", aggregate(refused, reset)],
  ["addresses of which one says nothing", aggregate(refused, new Error("?"))],
  ["a list that contains itself", selfish],
  ["a code that was copied from a reset's", failure({ code: "EHOSTUNREACH", cause: reset })],
  ["TLS broken after the handshake", failure({ code: "ERR_SSL_BAD_RECORD_MAC" })],
  ["an EPROTO after the handshake", failure({ code: "EPROTO", syscall: "write" }, "alert bad record mac")],
  ["a reset caused by a refused connection", failure({ code: "ECONNRESET", cause: refused })],
  ["an EPIPE caused by an error that was not sent", failure({ code: "EPIPE", cause: { sent: false } })],
  ["a closed socket caused by ENETDOWN", failure({ code: "UND_ERR_SOCKET", cause: { code: "ENETDOWN" } })],
  [
    "a lost body caused by ENOTFOUND",
    failure({ code: "UND_ERR_BODY_TIMEOUT", cause: { code: "ENOTFOUND" } }),
  ],
  ...["EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN"].map((code): [string, unknown] => [
    `${code} without a system call`,
    failure({ code }),
  ]),
  ["a message that quotes another", new Error('Audit failed after "client error (Connect)"')],
  ["a sender that knows that it sent", failure({ code: "ERR_SSL_WRONG_VERSION_NUMBER", sent: true })],
  ["a page's fetch", new TypeError("Failed to fetch")],
  ["no error at all", undefined],
  ["a text", "ECONNREFUSED"],
];

describe("a network error", () => {
  it.each([...unsent, ...tls])("proves that the request was not sent: %s", (_, error) => {
    expect(neverSent(error)).toBe(true);
  });

  it.each(perhapsSent)("leaves open whether the request was sent: %s", (_, error) => {
    expect(neverSent(error)).toBe(false);
  });

  it.each(unsent)("is retryable: %s", (_, error) => {
    expect(tlsFailed(error)).toBe(false);
  });

  it("handles errors that contain each other quickly", () => {
    const errors: unknown[] = [];
    const knot = aggregate(...Array.from({ length: 30 }, () => ({ errors })));
    errors.push(...Array.from({ length: 30 }, () => knot));
    expect(neverSent(knot)).toBe(false);
  });
});

const fast = { maxRetries: 1 };

describe("a write", () => {
  it.each(unsent)("is retried after %s", async (_, error) => {
    let calls = 0;
    const { client } = clientAnswering(() => {
      calls += 1;
      if (calls === 1) throw error;
      return Response.json({ id: "p", title: "ALK" });
    }, fast);
    expect(await client.programs.createProgram("ALK")).toMatchObject({ id: "p" });
    expect(calls).toBe(2);
  });

  it.each(perhapsSent)("is not retried after %s", async (_, error) => {
    const { client, heard } = clientAnswering(() => Promise.reject(error), fast);
    const thrown = await errorOf(client.programs.createProgram("ALK"));
    expect(heard).toHaveLength(1);
    expect(thrown.message).toContain("may have been carried out");
    expect(thrown.message).not.toContain("handshake");
    expect(thrown).not.toHaveProperty("sent");
  });

  it.each(tls)("and a read fail without a retry after %s, with a hint", async (_, error) => {
    const { client, heard } = clientAnswering(() => Promise.reject(error), fast);
    for (const call of [client.programs.createProgram("ALK"), client.programs.getPrograms()]) {
      const thrown = await errorOf(call);
      expect(thrown).toMatchObject({ name: "ConnectionError", sent: false, retryable: false });
      expect(thrown.message).toMatch(/NODE_EXTRA_CA_CERTS.*tls\.ca/);
      expect(thrown.message).not.toContain("carried out");
    }
    expect(heard).toHaveLength(2);
  });
});

describe("rows that are pushed", () => {
  const rows = [{ id: 1 }, { id: 2 }];

  it.each([...unsent.slice(0, 3), ...tls.slice(0, 3)])(
    "are reported as not sent after %s",
    async (_, error) => {
      const { client } = clientAnswering(() => Promise.reject(error), { maxRetries: 0 });
      const thrown = await errorOf(client.imports.pushAll(rows, { key_field_names: ["id"] }));
      expect(thrown.outcome).toMatchObject({ unknown: [], refused: [], unsent: [{ from: 0, to: 2 }] });
    },
  );

  it("are reported as not sent if there is no token, however the token request failed", async () => {
    const fetch = () => Promise.reject(reset);
    const { client } = clientAnswering(() => Response.json({}), { maxRetries: 0, fetch });
    const thrown = await errorOf(client.imports.pushAll(rows, { key_field_names: ["id"] }));
    expect(thrown.outcome).toMatchObject({ unknown: [], unsent: [{ from: 0, to: 2 }] });
    expect((thrown.cause as Error).message).not.toContain("carried out");
  });
});

describe("a middleware's own call", () => {
  const answered = () => Response.json({ id: "p", title: "ALK" });

  it("does not cause a retry of a write that the server has answered", async () => {
    const audit = clientAnswering(() => Promise.reject(refused), { maxRetries: 0 }).client;
    const { client, heard } = clientAnswering(answered, {
      middleware: [
        async (request, next) => {
          const response = await next(request);
          await audit.programs.getPrograms();
          return response;
        },
      ],
    });
    const thrown = await errorOf(client.programs.createProgram("ALK"));
    expect(heard).toHaveLength(1);
    expect(thrown.message).toContain("may have been carried out");
    expect(thrown).not.toHaveProperty("sent");
  });

  it("does not add the warning to a write that was never sent", async () => {
    const other = clientAnswering(() => Promise.reject(reset), { maxRetries: 0 }).client;
    const { client, heard } = clientAnswering(answered, {
      maxRetries: 0,
      middleware: [
        async (request, next) => {
          await other.programs.getPrograms();
          return next(request);
        },
      ],
    });
    const thrown = await errorOf(client.programs.createProgram("ALK"));
    expect(heard).toHaveLength(0);
    expect(thrown.message).not.toContain("carried out");
    expect(thrown.sent).toBe(false);
  });

  it("that resends a write keeps the warning about the first one", async () => {
    let calls = 0;
    const { client } = clientAnswering(() => Promise.reject(calls++ === 0 ? reset : refused), {
      middleware: [(request, next) => next(request).catch(() => next(request))],
    });
    expect((await errorOf(client.programs.createProgram("ALK"))).message).toContain("carried out");
    expect(calls).toBe(2);
  });
});

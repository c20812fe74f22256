import { describe, expectTypeOf, it } from "vitest";
import {
  AuthenticationError,
  createClient,
  type Entity,
  type JsonObject,
  type JsonValue,
  KaleidoscopeAPIError,
  type KaleidoscopeClient,
  KaleidoscopeError,
  LabelsService,
  type Program,
  ProgramsService,
  type ResponseInfo,
  StageDraftsError,
  type UnauthorizedError,
} from "../../src/index";

describe("a client", () => {
  it("with options is of its own kind", () => {
    const client = {} as KaleidoscopeClient;
    expectTypeOf(client.withOptions({ cache: false })).toEqualTypeOf<KaleidoscopeClient>();
    // @ts-expect-error options are camelCase
    client.withOptions({ client_id: "x" });
    // @ts-expect-error services cannot be replaced
    client.programs = {} as ProgramsService;
  });

  it("takes a logger or false, and a known log level", () => {
    const client = {} as KaleidoscopeClient;
    client.withOptions({ logger: false, logLevel: "debug" });
    client.withOptions({ logger: console });
    // @ts-expect-error `false` turns logging off
    client.withOptions({ logger: true });
    // @ts-expect-error there is no such level
    client.withOptions({ logLevel: "verbose" });
  });

  it("made of some services has those and no others", () => {
    const client = createClient({ services: { programs: ProgramsService, labels: LabelsService } });
    expectTypeOf(client.programs).toEqualTypeOf<ProgramsService>();
    expectTypeOf(client.labels.getLabels).toBeFunction();
    expectTypeOf(client).not.toHaveProperty("records");
    // @ts-expect-error a service goes under its own name
    createClient({ services: { labels: ProgramsService } });
    // @ts-expect-error there is no such service
    createClient({ services: { compounds: ProgramsService } });
  });
});

describe("client.request", () => {
  const client = {} as KaleidoscopeClient;

  it("returns JSON, or the type that the caller states", () => {
    expectTypeOf(client.request("GET", "/sites")).resolves.toEqualTypeOf<JsonValue>();
    expectTypeOf(client.request<{ id: string }[]>("GET", "/sites")).resolves.items.toHaveProperty("id");
    const both = client.request<{ id: string }>("POST", "/sites", { body: {} }).withResponse();
    expectTypeOf(both).resolves.toEqualTypeOf<{ data: { id: string }; response: ResponseInfo }>();
  });

  it("takes only known methods and options", () => {
    // @ts-expect-error methods are in capitals
    client.request("get", "/sites");
    // @ts-expect-error a misspelled option
    client.request("GET", "/sites", { params: { limit: 1 } });
    // @ts-expect-error a value of a query is text or a number
    client.request("GET", "/sites", { query: { ids: ["1"] } });
    // @ts-expect-error the option has one spelling
    client.programs.getPrograms({ onresponse: () => {} });
    client.programs.getPrograms({
      onResponse: (response) => expectTypeOf(response.requestId).toEqualTypeOf<string | null>(),
    });
  });
});

describe("an entity", () => {
  it("becomes plain JSON", () => {
    expectTypeOf<Program>().toExtend<Entity>();
    expectTypeOf<Program["toJSON"]>().returns.toEqualTypeOf<JsonObject>();
    expectTypeOf<Program["equals"]>().parameter(0).toEqualTypeOf<unknown>();
  });
});

describe("JSON values", () => {
  it("are what JSON can carry", () => {
    expectTypeOf<{ a: [1, "x", null, { b: boolean }] }>().toExtend<JsonValue>();
    expectTypeOf<Date>().not.toExtend<JsonValue>();
    expectTypeOf<undefined>().not.toExtend<JsonValue>();
    expectTypeOf<bigint>().not.toExtend<JsonValue>();
  });
});

describe("an error that was caught", () => {
  it("has the fields that both kinds of AuthenticationError share", () => {
    const caught: unknown = null;
    if (AuthenticationError.is(caught)) {
      expectTypeOf(caught.status).toEqualTypeOf<number | null>();
      expectTypeOf(caught.body).toEqualTypeOf<JsonValue>();
      // @ts-expect-error a token that could not be obtained has no path
      caught.path;
    }
    expectTypeOf<UnauthorizedError>().toExtend<AuthenticationError>();
  });

  it("is narrowed by is, and by instanceof", () => {
    const caught: unknown = null;
    if (KaleidoscopeAPIError.is(caught)) {
      expectTypeOf(caught).toEqualTypeOf<KaleidoscopeAPIError>();
      expectTypeOf(caught.status).toEqualTypeOf<number>();
      expectTypeOf(caught.body).toEqualTypeOf<JsonValue>();
    } else if (caught instanceof StageDraftsError) {
      expectTypeOf(caught.importId).toEqualTypeOf<string>();
    } else if (KaleidoscopeError.is(caught)) {
      expectTypeOf(caught.cause).toEqualTypeOf<unknown>();
    } else {
      expectTypeOf(caught).toEqualTypeOf<unknown>();
    }
  });
});

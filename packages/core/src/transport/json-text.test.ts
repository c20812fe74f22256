import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { encodeJson } from "./encode-json";
import { jsonQuery } from "./query";

type Addition = [name: string, prototype: object, toJSON: () => unknown];

const additions: Addition[] = [
  // As Prototype.js does it.
  ["lists", Array.prototype, () => '["wrong"]'],
  ["objects", Object.prototype, () => "{}"],
];

/**
 * Returns what a function returns or throws while the library is installed. Some of the test's own tools fail with
 * these libraries.
 */
function meanwhile<T>([, prototype, value]: Addition, run: () => T): T | Error {
  Object.defineProperty(prototype, "toJSON", { value, configurable: true, enumerable: true });
  try {
    return run();
  } catch (error) {
    return error as Error;
  } finally {
    Reflect.deleteProperty(prototype, "toJSON");
  }
}

describe("JSON where a library has added toJSON to a prototype", () => {
  const body = { rows: [["a", 1], [], { on: true, off: null }], at: new Date(0), deep: { list: ["x"] } };

  it.each(additions)("writes every value unchanged: %s", (...addition) => {
    expect(meanwhile(addition, () => encodeJson(body))).toBe(JSON.stringify(body));
    expect(meanwhile(addition, () => jsonQuery({ ids: ["a", "b"], n: 1 }))).toEqual({
      ids: '["a","b"]',
      n: "1",
    });
  });

  it.each(additions)("still rejects values that JSON would lose: %s", (...addition) => {
    for (const lost of [new Map(), Number.NaN, new Date(Number.NaN), new (class Assay {})()])
      expect(meanwhile(addition, () => encodeJson({ lost }))).toBeInstanceOf(InvalidArgumentError);
  });

  it.each(additions)("keeps the output of an object's own class: %s", (...addition) => {
    const mass = { toJSON: () => ["1.5", "mg"] };
    expect(meanwhile(addition, () => encodeJson({ mass }))).toBe('{"mass":["1.5","mg"]}');
  });
});

describe("an object whose class has no value to write", () => {
  class Measured {
    constructor(readonly shown: unknown) {}
    toJSON() {
      if (this.shown instanceof Error) throw this.shown;
      return this.shown;
    }
  }
  const { foreign, nested } = runInNewContext(
    "({ foreign: new Date(NaN), nested: { at: [new Date(NaN)] } })",
  );

  it.each<[string, unknown]>([
    ["null, as invalid dates of Luxon and Moment are", new Measured(null)],
    ["undefined", new Measured(undefined)],
    ["an error, as invalid dates of Day.js are", new Measured(new RangeError("Invalid time value"))],
    ["NaN", new Measured(Number.NaN)],
    ["the text NaN, as decimals without a value are", new Measured("NaN")],
    ["the text Invalid Date", new Measured("Invalid Date")],
    ["an object that holds nothing but NaN", new Measured({ value: Number.NaN })],
    ["an invalid date", new Date(Number.NaN)],
    ["an invalid date of another realm", foreign],
    ["an invalid date within a list of another realm", nested],
  ])("is refused before anything is sent: %s", async (_, value) => {
    const { client, heard } = clientAnswering(() => Response.json({ import_id: "i" }));
    const pushing = client.imports.pushData({
      key_field_names: ["Compound ID"],
      data: [{ "Compound ID": "ODD-9", "Made on": value }],
    });
    const error = await errorOf(pushing);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error.message).toMatch(/data\.0\.Made on.*Nothing was sent/);
    expect(heard).toEqual([]);
  });

  it.each([
    ["text", new Measured("2026-01-02"), '"2026-01-02"'],
    ["a list", new Measured([1, 2]), "[1,2]"],
    ["zero", new Measured(0), "0"],
    ["empty text", new Measured(""), '""'],
  ])("is written if there is one: %s", (_, value, text) => {
    expect(encodeJson({ value })).toBe(`{"value":${text}}`);
  });
});

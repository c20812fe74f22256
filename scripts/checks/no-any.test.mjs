import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./lib/sample-house.mjs";
import * as rule from "./no-any.mjs";

const manifest = JSON.stringify({ exports: { ".": { import: { types: "./dist/index.d.ts" } } } });
const core = (types) => ({
  "packages/core/package.json": manifest,
  ...(types && { "packages/core/dist/index.d.ts": types }),
});

test("any is found wherever a user can meet it", (t) => {
  const found = findings(
    t,
    rule,
    core(`
declare class Hidden { deep: { deeper: Promise<any>[] }; private secret; protected shielded: any; #private; }
interface Options<T = any> { [more: string]: any; call: (value: any) => void; t: T }
declare class Client {
  constructor(options: Options<string>);
  get(): Hidden;
  static of<T extends any[]>(...values: T): void;
}
type Picked<T> = T extends string ? any : never;
declare const loose: string | { inner: any };
export { Client, type Picked, loose };
`),
  );
  assert.deepEqual(
    found.map((line) => line.replace(/^\S+ /, "")).sort(),
    [
      "Client.get().deep.deeper is any",
      "Client.of(values) is any",
      "Client(options)[string] is any",
      "Client(options).call(value) is any",
      "Picked is any",
      "loose.inner is any",
    ].sort(),
  );
  assert.match(
    found.join("\n"),
    /^packages\/core\/dist\/index\.d\.ts:3 Client\(options\)\[string\] is any$/m,
  );
});

test("what is precise, private, or another library's own is in order", (t) => {
  const found = findings(
    t,
    rule,
    core(`
type Json = null | string | Json[] | { [key: string]: Json };
declare class Client<T extends { id: string } = never> {
  private secret;
  #private;
  readonly all: Promise<Json>;
  readonly rows: Iterable<Json> | AsyncIterable<Json>;
  give(value: unknown, signal?: AbortSignal, init?: RequestInit): asserts value is T;
}
export { Client, type Json };
`),
  );
  assert.deepEqual(found, []);
});

test("a package that is not built is found", (t) => {
  const [found] = findings(t, rule, core());
  assert.match(found, /packages\/core\/dist\/index\.d\.ts is not there/);
});

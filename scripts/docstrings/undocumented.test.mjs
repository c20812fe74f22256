import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { entries, undocumented } from "./undocumented.mjs";

/** Messages about a house in which `@kal/core` is this file, and everything else is empty. */
function messagesFor(t, core) {
  const root = mkdtempSync(join(tmpdir(), "kal-docstrings-"));
  t.after(() => rmSync(root, { recursive: true }));
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const path of Object.values(entries)) write(path, "export {};");
  write("packages/node/tsconfig.json", "{}");
  write(entries["@kal/core"], core);
  return undocumented(root).map(({ message }) => message);
}

test("names, methods and options without a docstring are found", (t) => {
  const messages = messagesFor(
    t,
    `export interface CallOptions { timeoutMs?: number }
     export class Client { ask(): void {} #hidden(): void {} private own(): void {} }`,
  );
  assert.deepEqual(messages, [
    "CallOptions has no docstring",
    "CallOptions.timeoutMs has no docstring",
    "Client has no docstring",
    "Client.ask has no docstring",
  ]);
});

test("what is internal, inherited or known to everyone needs none", (t) => {
  const messages = messagesFor(
    t,
    `/** A base. */
     export class Base {
       /** Asks. */
       ask(): void {}
     }
     /** A client. */
     export class Client extends Base {
       override ask(): void {}
       /** @internal */
       core = 1;
       toString(): string { return ""; }
     }`,
  );
  assert.deepEqual(messages, []);
});

test("a default belongs into its tag", (t) => {
  const options = (docs) => `
    /** Options. */
    export interface CallOptions {
      /** ${docs} */
      maxRetries?: number;
    }`;
  assert.deepEqual(messagesFor(t, options("How often. Default 2.")), [
    "CallOptions.maxRetries: write its default as @default",
  ]);
  assert.deepEqual(messagesFor(t, options("How often. @default 2")), []);
});

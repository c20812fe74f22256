import assert from "node:assert/strict";
import { test } from "node:test";
import { samplePackages } from "./sample-packages.mjs";
import { undocumented } from "./undocumented.mjs";

const messagesFor = (t, core) => undocumented(samplePackages(t, core)).map(({ message }) => message);

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

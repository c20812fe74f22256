import { expect, test } from "vitest";
import { samplePackages } from "./sample-packages";
import { undocumented } from "./undocumented";

const messagesFor = (core: string) => undocumented(samplePackages(core)).map(({ message }) => message);

test("names, methods and options without a docstring are found", async () => {
  const messages = messagesFor(
    `export interface CallOptions { timeoutMs?: number }
     export class Client { ask(): void {} #hidden(): void {} private own(): void {} }`,
  );
  expect(messages).toStrictEqual([
    "CallOptions has no docstring",
    "CallOptions.timeoutMs has no docstring",
    "Client has no docstring",
    "Client.ask has no docstring",
  ]);
});

test("what is internal, inherited or known to everyone needs none", async () => {
  const messages = messagesFor(
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
  expect(messages).toStrictEqual([]);
});

test("a default belongs into its tag", async () => {
  const options = (docs: string) => `
    /** Options. */
    export interface CallOptions {
      /** ${docs} */
      maxRetries?: number;
    }`;
  expect(messagesFor(options("How often. Default 2."))).toStrictEqual([
    "CallOptions.maxRetries: write its default as @default",
  ]);
  expect(messagesFor(options("How often. @default 2"))).toStrictEqual([]);
});

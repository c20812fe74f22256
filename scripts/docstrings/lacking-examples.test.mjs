import assert from "node:assert/strict";
import { test } from "node:test";
import { lackingExamples } from "./lacking-examples.mjs";
import { samplePackages } from "./sample-packages.mjs";

const messagesFor = (t, core) => lackingExamples(samplePackages(t, core)).map(({ message }) => message);

test("functions, methods and classes without an example are found", (t) => {
  const messages = messagesFor(
    t,
    `/** Makes a client. */
     export function createClient() {}
     /** A client. */
     export class Client {
       /** Asks. */
       ask(): void {}
     }`,
  );
  assert.deepEqual(messages, [
    "createClient has no @example",
    "Client has no @example",
    "Client.ask has no @example",
  ]);
});

test("what is handed out, thrown, inherited, internal or known to everyone needs none", (t) => {
  const messages = messagesFor(
    t,
    `/** A base. */
     export abstract class Entity {
       /**
        * Asks.
        *
        * @example asked
        */
       ask(): void {}
     }
     /** Of the server's. */
     export class Activity extends Entity {
       override ask(): void {}
       /** @internal */
       read(): void {}
       toString(): string { return ""; }
     }
     /** Thrown. */
     export class KaleidoscopeError extends Error {
       /** Explains. */
       explain(): void {}
     }`,
  );
  assert.deepEqual(messages, []);
});

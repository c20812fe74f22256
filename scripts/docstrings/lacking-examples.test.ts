import { expect, test } from "vitest";
import { lackingExamples } from "./lacking-examples";
import { samplePackages } from "./sample-packages";

const messagesFor = (core: string) => lackingExamples(samplePackages(core)).map(({ message }) => message);

test("functions, methods and classes without an example are found", async () => {
  const messages = messagesFor(
    `/** Makes a client. */
     export function createClient() {}
     /** A client. */
     export class Client {
       /** Asks. */
       ask(): void {}
     }`,
  );
  expect(messages).toStrictEqual([
    "createClient has no @example",
    "Client has no @example",
    "Client.ask has no @example",
  ]);
});

test("what is handed out, thrown, inherited, internal or known to everyone needs none", async () => {
  const messages = messagesFor(
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
  expect(messages).toStrictEqual([]);
});

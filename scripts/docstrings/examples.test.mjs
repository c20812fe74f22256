import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenExamples } from "./examples.mjs";
import { samplePackages } from "./sample-packages.mjs";

const entity = `
export abstract class Entity {}
export class Activity extends Entity { title = "" }`;

const client = (...example) => `
export class KaleidoscopeClient {
  /**
   * Lists titles.
   *
   * @example
${example.map((line) => `   * ${line}`).join("\n")}
   */
  titles(): string[] { return []; }
}${entity}`;

const problemsOf = (t, ...example) =>
  brokenExamples(samplePackages(t, client(...example))).map(({ line, message }) => `${line} ${message}`);

test("an example may use the client and an entity of each class, or make its own", (t) => {
  assert.deepEqual(problemsOf(t, "```ts", "const titles = [client.titles(), activity.title];", "```"), []);
  assert.deepEqual(
    problemsOf(t, "```ts", "const activity = 5, { client } = { client: -activity };", "```"),
    [],
  );
  const own = ['import { Activity } from "@kal/core";', "const { title: client } = new Activity();"];
  assert.deepEqual(problemsOf(t, "```ts", ...own, "```"), []);
});

test("a misspelt method is found, with its line and the compiler's message", (t) => {
  assert.deepEqual(problemsOf(t, "```ts", "const none = 0;", "client.tittles();", "```"), [
    "9 Property 'tittles' does not exist on type 'KaleidoscopeClient'. Did you mean 'titles'?",
  ]);
});

test("one example cannot use what another makes, nor what nobody makes", (t) => {
  const twice = ["```ts", "const made = client.titles();", "```", "@example", "```ts", "made;", "```"];
  assert.deepEqual(problemsOf(t, ...twice), ["12 Cannot find name 'made'."]);
});

test("code outside of a ts block is found, since editors would not highlight it", (t) => {
  assert.deepEqual(problemsOf(t, "client.tittles();"), ["6 the code of an @example goes into a ```ts block"]);
});

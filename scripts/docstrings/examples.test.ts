import { expect, test } from "vitest";
import { brokenExamples } from "./examples";
import { samplePackages } from "./sample-packages";

const entity = `
export abstract class Entity {}
export class Activity extends Entity { title = "" }`;

const client = (...example: string[]) => `
export class KaleidoscopeClient {
  /**
   * Lists titles.
   *
   * @example
${example.map((line) => `   * ${line}`).join("\n")}
   */
  titles(): string[] { return []; }
}${entity}`;

const problemsOf = async (...example: string[]) =>
  (await brokenExamples(samplePackages(client(...example)))).map(({ line, message }) => `${line} ${message}`);

test("an example may use the client and an entity of each class, or make its own", async () => {
  expect(await problemsOf("```ts", "const titles = [client.titles(), activity.title];", "```")).toStrictEqual(
    [],
  );
  expect(
    await problemsOf("```ts", "const activity = 5, { client } = { client: -activity };", "```"),
  ).toStrictEqual([]);
  const own = ['import { Activity } from "@kal/core";', "const { title: client } = new Activity();"];
  expect(await problemsOf("```ts", ...own, "```")).toStrictEqual([]);
});

test("a misspelt method is found, with its line and the compiler's message", async () => {
  expect(await problemsOf("```ts", "const none = 0;", "client.tittles();", "```")).toStrictEqual([
    "9 Property 'tittles' does not exist on type 'KaleidoscopeClient'. Did you mean 'titles'?",
  ]);
});

test("an example can use neither names of another example nor undeclared names", async () => {
  const twice = ["```ts", "const made = client.titles();", "```", "@example", "```ts", "made;", "```"];
  expect(await problemsOf(...twice)).toStrictEqual(["12 Cannot find name 'made'."]);
});

test("code outside of a ts block is found, since editors would not highlight it", async () => {
  expect(await problemsOf("client.tittles();")).toStrictEqual([
    "6 the code of an @example goes into a ```ts block",
  ]);
});

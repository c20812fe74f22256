import { expect, test } from "vitest";
import { type Problem, print } from "../problem";
import { root } from "../root";
import { brokenExamples } from "./examples";
import { lackingExamples } from "./lacking-examples";
import { undocumented } from "./undocumented";

/** In one process, so that the packages are read once for all checks. */
const finds: Record<string, (root: string) => Problem[] | Promise<Problem[]>> = {
  "editors can say what every exported name, method and option is for, and an option's default": undocumented,
  "editors can show an example of every function, every method, and every class to make instances of":
    lackingExamples,
  "every example compiles by itself": brokenExamples,
};

for (const [title, find] of Object.entries(finds)) {
  test(title, async () => {
    const problems = (await find(root)).map(print);
    expect(problems).toStrictEqual([]);
  });
}

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { titleOf } from "./titles";

const app = fileURLToPath(new URL("../../app", import.meta.url));
const paths = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, "").replace(/\[\w+\]/g, "5eed")}`);

it.each(paths)("the page at %s has a title", (path) => {
  expect(titleOf(path)).not.toBe("Not found");
});

it("what is not there is called so", () => {
  expect(titleOf("/nothing-is-called-so")).toBe("Not found");
});

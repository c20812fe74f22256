import { expect, test } from "vitest";
import { laboratory } from "./lib/cli";

test("api prints the JSON of a read, and the status with --include", async () => {
  const lab = await laboratory();
  const { code, stdout, stderr } = await lab.run(["api", "/programs", "--include"]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^200, request id /);
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ title: expect.any(String) }));
});

test("api sends a query", async () => {
  const lab = await laboratory();
  const { stdout } = await lab.run(["api", "/workspaces/events", "--query", "page_size=2"]);
  expect(JSON.parse(stdout)).toHaveLength(2);
});

test("api sends a body once", async () => {
  const lab = await laboratory();
  const post = ["api", "/programs", "--method", "POST", "--body", '{"title": "PRMT5"}'];
  expect(JSON.parse((await lab.run(post)).stdout)).toMatchObject({ title: "PRMT5" });
  expect(lab.fake.requests.filter(({ path }) => path === "/programs")).toHaveLength(1);
});

test.each([
  [["api", "/programs", "--method", "POST", "--body", "{title}"], 2, "must be JSON"],
  [["api", "/programs", "--query", "limit"], 2, "name=value"],
  [["api", "/programs", "--query", "a=1", "--query", "a=2"], 2, "twice"],
  [["api", "/programs", "--method", "TRACE"], 2, "Allowed choices"],
  [["api", "/programs/../auth"], 2, "percent-encoded path"],
])("api refuses %j before anything is sent", async (command, exitCode, message) => {
  const lab = await laboratory();
  const { code, stdout, stderr } = await lab.run(command);
  expect([code, stdout]).toEqual([exitCode, ""]);
  expect(stderr).toContain(message);
  expect(lab.fake.requests).toEqual([]);
});

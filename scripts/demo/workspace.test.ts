import { expect, test } from "vitest";
import { describeWorkspace } from "./workspace";

test("names the fake workspace if there are no credentials", () => {
  expect(describeWorkspace({})).toMatch(/built-in fake Kaleidoscope/);
});

test("names the real workspace and its address, and shows no secret", () => {
  const env = {
    KALEIDOSCOPE_API_CLIENT_ID: "id",
    KALEIDOSCOPE_API_CLIENT_SECRET: "hunter2",
    KALEIDOSCOPE_API_URL: "https://kal.example",
  };
  expect(describeWorkspace(env)).toMatch(/the real Kaleidoscope at https:\/\/kal\.example/);
  expect(describeWorkspace(env)).not.toMatch(/hunter2/);
});

test("names the real workspace if only half of the credentials is set", () => {
  expect(describeWorkspace({ KALEIDOSCOPE_API_CLIENT_ID: "id" })).toMatch(/the real Kaleidoscope/);
});

// #region test
import { createFakeKaleidoscope } from "@kal/testing";
import { kaleidoscopeHandlers } from "@kal/testing/msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { listPrograms } from "./list-programs";

const fake = createFakeKaleidoscope({ url: "https://api.kaleidoscope.bio" });
const server = setupServer(...kaleidoscopeHandlers(fake));

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => fake.reset());
afterAll(() => server.close());

it("lists programs by title", async () => {
  expect(await listPrograms()).toContain("BTK degraders");
});
// #endregion test

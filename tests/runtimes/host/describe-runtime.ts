import { afterAll, describe, expect, test } from "vitest";
import type { Places } from "../suite/case";
import { NoProgram } from "./programs";
import type { Runtime } from "./runtime";
import { serve } from "./serve";

/**
 * Runs all cases in a runtime whose version begins with `version`. On a machine for which npm has no such runtime the
 * cases are skipped, but in CI that is a failure.
 */
export async function describeRuntime(
  name: string,
  version: string,
  start: (places: Places) => Promise<Runtime>,
): Promise<void> {
  const servers = await serve();
  afterAll(() => servers.close());
  const runtime = await start(servers.places).catch((error: unknown) => {
    if (error instanceof NoProgram && !process.env.CI) return error;
    throw error;
  });
  if (runtime instanceof NoProgram) {
    test(name, ({ skip }) => skip(runtime.message));
    return;
  }
  afterAll(() => runtime.close());

  describe(`in ${name}`, () => {
    test(`the version is ${version}x`, () => expect(runtime.version).toMatch(new RegExp(`^${version}`)));

    test.each(runtime.names)("%s", async (one) => {
      expect(await runtime.run(one, servers.places)).toBeNull();
    });

    const { end } = runtime;
    if (end)
      test("the process ends by itself when its work is done", async () => expect(await end()).toBeNull());
  });
}

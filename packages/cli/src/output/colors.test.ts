import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { colors } from "./colors";

beforeEach(() => {
  for (const name of ["NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM"])
    vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

it.each<[Record<string, string>, terminal: boolean, pipe: boolean]>([
  [{}, true, false],
  [{ TERM: "dumb" }, false, false],
  [{ NO_COLOR: "1" }, false, false],
  [{ NO_COLOR: "" }, true, false],
  [{ FORCE_COLOR: "0" }, false, false],
  [{ FORCE_COLOR: "false" }, false, false],
  [{ FORCE_COLOR: "1" }, true, true],
  [{ FORCE_COLOR: "true" }, true, true],
  [{ FORCE_COLOR: "3", TERM: "dumb" }, true, true],
  [{ FORCE_COLOR: "" }, true, false],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, false],
  [{ FORCE_COLOR: "0", CLICOLOR_FORCE: "1" }, false, false],
  [{ CLICOLOR: "0" }, false, false],
  [{ CLICOLOR: "1" }, true, false],
  [{ CLICOLOR_FORCE: "1" }, true, true],
  [{ CLICOLOR_FORCE: "1", CLICOLOR: "0" }, true, true],
  [{ CLICOLOR_FORCE: "0" }, true, false],
  [{ CLICOLOR_FORCE: "1", NO_COLOR: "1" }, false, false],
  [{ CI: "true" }, true, false],
])("with %o, colors are %s for a terminal and %s for a pipe", (environment, terminal, pipe) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  expect(colors({ isTTY: true }).isColorSupported).toBe(terminal);
  expect(colors({ isTTY: false }).isColorSupported).toBe(pipe);
});

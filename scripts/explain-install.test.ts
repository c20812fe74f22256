import { expect, test } from "vitest";
import { explain } from "./explain-install.mjs";

test.each([
  [
    "ERR_PNPM_OUTDATED_LOCKFILE Cannot install with frozen-lockfile",
    /npx pnpm@1 install.*commit the lock file/,
  ],
  ["request failed, reason: getaddrinfo ENOTFOUND registry", /registry cannot be reached/],
  ["gyp ERR! build error", /Run "npx pnpm@1 install"/],
])("explains an install that failed with %j", (output, advice) => {
  expect(explain(output, "pnpm@1")).toMatch(advice);
});

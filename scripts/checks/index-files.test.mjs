import assert from "node:assert/strict";
import { test } from "node:test";
import * as rule from "./index-files.mjs";
import { findings } from "./lib/sample-house.mjs";

const index = (t, text) => findings(t, rule, { "packages/core/src/proxy/index.ts": text });

for (const text of [
  'export { a, type B } from "./a";\nexport type { C } from "./c";\nexport * from "./d";',
  "export {};",
]) {
  test(`in order: ${text.replaceAll("\n", " ")}`, (t) => assert.deepEqual(index(t, text), []));
}

for (const text of ["export const a = 1;", 'import { a } from "./a";', "export default {};", "start();"]) {
  test(`found: ${text}`, (t) => {
    const [found] = index(t, `export * from "./d";\n${text}`);
    assert.match(found, /index\.ts:2 does more than re-export/);
  });
}

test("an app's index.ts may be its program", (t) => {
  assert.deepEqual(findings(t, rule, { "apps/worker/src/index.ts": "export default {};" }), []);
});

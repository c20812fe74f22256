import assert from "node:assert/strict";
import { test } from "node:test";
import * as rule from "./core-layers.mjs";
import { findings } from "./lib/sample-house.mjs";

const core = (files) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`packages/core/src/${path}`, text]));

test("imports that go down are in order, and types go anywhere", (t) => {
  const found = findings(
    t,
    rule,
    core({
      "client.ts": 'import { Programs } from "./services/programs";',
      "services/programs.ts":
        'import { send } from "../transport/send";\nimport type { Client } from "../client";',
      "transport/send.ts": 'import { Timeout } from "../errors/timeout";\nimport { isJson } from "../json";',
      "errors/timeout.ts": 'import { isJson } from "../json";',
      "json.ts": "export const isJson = 1;",
    }),
  );
  assert.deepEqual(found, []);
});

for (const [path, text, message] of [
  [
    "errors/timeout.ts",
    'import { send } from "../transport/send";',
    /errors must not import transport\/send/,
  ],
  [
    "transport/send.ts",
    'import { Programs } from "../services/programs";',
    /transport must not import services/,
  ],
  ["services/programs.ts", 'export { Client } from "../client.js";', /services must not import client/],
]) {
  test(`${path} importing from above is found`, (t) => {
    const files = { "client.ts": "", "services/programs.ts": "", "transport/send.ts": "", [path]: text };
    const [found] = findings(t, rule, core(files));
    assert.match(found, message);
  });
}

test("a detour through a file in no room is found", (t) => {
  const [found] = findings(
    t,
    rule,
    core({
      "errors/timeout.ts": 'import { help } from "../help";',
      "help.ts": 'import { more } from "./more";\nexport const help = more;',
      "more.ts": 'import { Client } from "./client";\nexport const more = Client;',
      "client.ts": "export class Client {}",
    }),
  );
  assert.match(found, /timeout\.ts:1 errors must not import help\.ts, which itself imports from above/);
});

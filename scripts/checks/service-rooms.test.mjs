import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./lib/sample-house.mjs";
import * as rule from "./service-rooms.mjs";

const services = (files) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`packages/core/src/services/${path}`, text]),
  );

const records = {
  "records/service.ts": "export class RecordsService extends Service {}",
  "records/ids.ts": "",
};

test("types of a neighbour, a room's own files and a shared base are in order", (t) => {
  const found = findings(
    t,
    rule,
    services({
      ...records,
      "records/entity.ts": 'import { ids } from "./ids";',
      "index.ts": 'export * from "./records/service"; export * from "./programs";',
      "service.ts": "export abstract class Service {}",
      "programs.ts":
        'import type { RecordsService } from "./records/service";\nimport { Service } from "./service";',
    }),
  );
  assert.deepEqual(found, []);
});

test("a neighbour's service at run time is found", (t) => {
  const programs =
    'import { Service } from "./service";\nimport { RecordsService } from "./records/service";';
  const [found] = findings(t, rule, services({ ...records, "service.ts": "", "programs.ts": programs }));
  assert.match(found, /programs\.ts:2 programs imports records at run time/);
});

test("a helper out of a neighbour's room is found too", (t) => {
  const [found] = findings(t, rule, services({ ...records, "programs.ts": 'import "./records/ids";' }));
  assert.match(found, /programs imports records/);
});

test("a neighbour's entity at run time is found", (t) => {
  const [found] = findings(
    t,
    rule,
    services({
      "activity.ts": "export class Activity extends Entity {}",
      "records.ts": 'import { Activity } from "./activity";',
    }),
  );
  assert.match(found, /records imports activity/);
});

test("a neighbour's entity may be extended, and nothing else be taken with it", (t) => {
  const view = { "view.ts": "export class RecordView extends Entity {}\nexport const helper = 1;" };
  const extend = "export class Template extends RecordView {}";
  const one = services({
    ...view,
    "template.ts": `import { RecordView, type Sort } from "./view";\n${extend}`,
  });
  assert.deepEqual(findings(t, rule, one), []);
  const two = services({ ...view, "template.ts": `import { RecordView, helper } from "./view";\n${extend}` });
  assert.match(findings(t, rule, two)[0], /template imports view/);
});

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

/** Runs one as npm does. A command that did not understand would build and serve, so it has an end. */
const command = (words) => {
  const [program, ...args] = words.split(" ");
  const path = fileURLToPath(new URL(`../${program}`, import.meta.url));
  return new Promise((resolve) =>
    execFile(process.execPath, [path, ...args], { timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    ),
  );
};

const commands = {
  "scripts/bench.mjs bench.mjs": /npm run bench -- --tiny/,
  "scripts/bench.mjs sizes.mjs": /npm run bench:sizes/,
  "scripts/bench.mjs type-cost.mjs": /npm run bench:types/,
  "scripts/demo.mjs": /npm run demo -- --dev/,
  "scripts/docs.mjs": /npm run docs/,
  "scripts/screenshots.mjs": /npm run screenshots .*tests\/e2e\/\.out/,
  "scripts/worker.mjs": /PORT=4000 npm run worker/,
  "scripts/test.mjs": /npm test -- --list/,
  "bench/bench.mjs": /npm run bench -- --tiny/,
};

for (const [words, usage] of Object.entries(commands)) {
  test(`${words} --help says what there is, and does nothing`, async () => {
    const { code, stdout, stderr } = await command(`${words} --help`);
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(stdout, usage);
    assert.ok(stdout.trimEnd().split("\n").length < 20, stdout);
  });

  test(`${words} refuses what it does not know, in a line`, async () => {
    const { code, stdout, stderr } = await command(`${words} --nosuch`);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^[^\n]*--nosuch[^\n]*\n$/);
  });
}

const wrong = {
  "scripts/bench.mjs bench.mjs banana": /There is no scenario "banana"\. Scenarios: small-gets, /,
  "scripts/bench.mjs bench.mjs --rounds none": /--rounds takes a whole number/,
  "scripts/demo.mjs banana": /banana/,
  "scripts/size.mjs --analyze banana": /There is no shape "banana"\. Shapes: errors, /,
  "scripts/test.mjs banana": /There is no step "banana"\. Steps: lint, /,
  "tests/runtimes/matrix.mjs banana": /There is no runtime "banana"\. Runtimes: Node 20, /,
};

for (const [words, message] of Object.entries(wrong)) {
  test(`${words} names what there is`, async () => {
    const { code, stderr } = await command(words);
    assert.equal(code, 2, stderr);
    assert.match(stderr, message);
    assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
  });
}

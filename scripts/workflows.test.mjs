import assert from "node:assert/strict";
import { test } from "node:test";
import { commandsOf, jobsOf, workflows } from "./lib/workflows.mjs";

const release = jobsOf(workflows().get("release.yml"));
const publishers = [...release].filter(([, job]) => /id-token:\s*write/.test(job));

for (const [name, text] of workflows()) {
  test(`${name} pins every action by a full commit hash, beside the version`, () => {
    const used = [...text.matchAll(/uses:\s*(.*)$/gm)].map(([, action]) => action);
    assert.ok(used.length > 0);
    const loose = used.filter((action) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));
    assert.deepEqual(loose, []);
  });

  test(`${name} grants no permission to all of its jobs but reading`, () => {
    const [top = ""] = text.split(/^jobs:$/m);
    assert.match(top, /^permissions:( \{\}|\n {2}contents: read)$/m);
    assert.doesNotMatch(top, /: write/);
  });

  test(`${name} keeps the repository's token out of every checkout`, () => {
    const checkouts = text.match(/uses: actions\/checkout@/g) ?? [];
    const kept = text.match(/persist-credentials: false/g) ?? [];
    assert.equal(kept.length, checkouts.length);
  });
}

test("one job of a release may publish, and it has no other permission", () => {
  assert.equal(publishers.length, 1);
  const [[, job]] = publishers;
  assert.match(job, /^ {4}permissions:\n {6}id-token: write\n {4}\w/m);
});

test("the job that publishes installs nothing and runs no code of the repository or of a package", () => {
  const [[, job]] = publishers;
  const actions = [...job.matchAll(/uses: ([\w/-]+)@/g)].map(([, name]) => name);
  assert.deepEqual(actions, ["actions/setup-node", "actions/download-artifact"]);
  assert.doesNotMatch(job, /\b(install|npx|pnpm|yarn|exec|npm ci|npm i)\b/);
  const publish = commandsOf(job, "Publish");
  assert.match(publish, /npm publish "\.\/\$tarball" --provenance .*--ignore-scripts/);
});

test("no job that builds or installs can publish or see a secret of the registry", () => {
  for (const [name, job] of release) {
    if (publishers.some(([publisher]) => publisher === name)) continue;
    assert.doesNotMatch(job, /NPM_TOKEN|id-token/, name);
  }
});

test("a release installs without running scripts of dependencies", () => {
  const installs = [...release.values()].flatMap(
    (job) => job.match(/^.*\b(?:pnpm|npm|pnpm@\S+) install\b.*$/gm) ?? [],
  );
  assert.ok(installs.length > 1);
  assert.deepEqual(
    installs.filter((line) => !line.includes("--ignore-scripts")),
    [],
  );
});

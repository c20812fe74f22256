import { expect, test } from "vitest";
import { commandsOf, jobsOf, workflows } from "./workflows";

const release = jobsOf(workflows().get("release.yml") ?? "");
const publishers = [...release].filter(([, job]) => /id-token:\s*write/.test(job));

for (const [name, text] of workflows()) {
  test(`${name} pins every action by a full commit hash, beside the version`, () => {
    const used = [...text.matchAll(/uses:\s*(.*)$/gm)].map(([, action = ""]) => action);
    expect(used.length > 0).toBeTruthy();
    const loose = used.filter((action) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));
    expect(loose).toStrictEqual([]);
  });

  test(`${name} grants no permission to all of its jobs but reading`, () => {
    const [top = ""] = text.split(/^jobs:$/m);
    expect(top).toMatch(/^permissions:( \{\}|\n {2}contents: read)$/m);
    expect(top).not.toMatch(/: write/);
  });

  test(`${name} keeps the repository's token out of every checkout`, () => {
    const checkouts = text.match(/uses: actions\/checkout@/g) ?? [];
    const kept = text.match(/persist-credentials: false/g) ?? [];
    expect(kept.length).toBe(checkouts.length);
  });
}

test("one job of a release may publish, and it has no other permission", () => {
  expect(publishers.length).toBe(1);
  const [, job = ""] = publishers[0] ?? [];
  expect(job).toMatch(/^ {4}permissions:\n {6}id-token: write\n {4}\w/m);
});

test("the job that publishes installs nothing and runs no code of the repository or of a package", () => {
  const [, job = ""] = publishers[0] ?? [];
  const actions = [...job.matchAll(/uses: ([\w/-]+)@/g)].map(([, name]) => name);
  expect(actions).toStrictEqual(["actions/setup-node", "actions/download-artifact"]);
  expect(job).not.toMatch(/\b(install|npx|pnpm|yarn|exec|npm ci|npm i)\b/);
  const publish = commandsOf(job, "Publish");
  expect(publish).toMatch(/npm publish "\.\/\$tarball" --provenance .*--ignore-scripts/);
});

test("no job that builds or installs can publish or see a secret of the registry", () => {
  for (const [name, job] of release) {
    if (publishers.some(([publisher]) => publisher === name)) continue;
    expect(job, name).not.toMatch(/NPM_TOKEN|id-token/);
  }
});

test("a release installs without running scripts of dependencies", () => {
  const installs = [...release.values()].flatMap(
    (job) => job.match(/^.*\b(?:pnpm|npm|pnpm@\S+) install\b.*$/gm) ?? [],
  );
  expect(installs.length > 1).toBeTruthy();
  expect(installs.filter((line) => !line.includes("--ignore-scripts"))).toStrictEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { demoIds, type FakeKaleidoscope } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { site } from "../../test/pages";
import { examples } from "../support/compile";
import { runProgram } from "../support/run-program";

const folder = join(examples, "cli");
const installed = fileURLToPath(
  new URL("../../node_modules/.bin", import.meta.url),
);

interface Script {
  /** Lines on stdout, in any order: files come as they come. */
  printed: RegExp[];
  prepare?: (fake: FakeKaleidoscope) => void;
  env?: Record<string, string>;
}

const recordIds = Array.from(
  { length: 6 },
  (_, index) => new RegExp(`^${demoIds.records.compound(index + 1)}$`),
);

const scripts: Record<string, Script> = {
  login: {
    // These are what the script saves; beside them there are none.
    env: {
      KALEIDOSCOPE_API_CLIENT_ID: "",
      KALEIDOSCOPE_API_CLIENT_SECRET: "",
      CLIENT_ID: "demo",
      SECRET: "demo",
    },
    printed: [
      /^The credentials of demo are valid for Halcyon Bio/,
      /^Saved in /,
      /^Write hit-to-lead report\t/,
      /^Removed /,
    ],
  },
  look: {
    printed: [
      /^AsPC-1 viability\tin progress\texperiment\t/,
      /^Register cycle 2 compounds\tin progress\t/,
      /^Title +KRAS G12D IC50, plate 1$/,
      ...[
        "Id",
        "Type",
        "Status",
        "Start",
        "Completed",
        "Records",
        "External id",
        "Protocol",
        "Plates",
      ].map((name) => new RegExp(`^${name} +\\S`)),
      /^Online resource +https:/,
      /^kras-ic50-plate-1\.csv\t/,
      /^Plate layout \(cycle 1\)\.xlsx\t/,
      /^HAL-0032\t7\.9\t/,
      /^HAL-0031\t11\.3\t/,
      /^HAL-0034\t28\t/,
      /^HAL-0001\t41\t/,
      ...recordIds,
    ],
  },
  api: { printed: [/^\[\{"/, /^\{.*"title":"PRMT5 inhibitors"/] },
  files: {
    printed: [
      /kras-ic50-plate-1\.csv$/,
      /Plate layout \(cycle 1\)\.xlsx$/,
      /reagents\.csv$/,
    ],
  },
  resume: {
    prepare: ({ faults }) =>
      void faults.add({
        when: { path: new RegExp(demoIds.files.ic50Csv) },
        status: 404,
      }),
    printed: [
      /Plate layout \(cycle 1\)\.xlsx$/,
      /^It ended with 5$/,
      /kras-ic50-plate-1\.csv$/,
      // What came the first time is told again, and not fetched.
      /Plate layout \(cycle 1\)\.xlsx$/,
    ],
  },
  import: {
    printed: [
      /^Nothing was sent: --dry-run\.$/,
      /^rows 1 to 2: imported /,
      /^2 records created, 0 updated/,
      /^rows 1 to 2: imported /,
      /^0 records created, 2 updated/,
    ],
  },
  export: {
    printed: [
      /compounds\.csv {2}4\.\d kB$/,
      /^Compound ID,IC50/,
      /^HAL-0001,41,/,
      /^HAL-0031,/,
    ],
  },
  scripts: {
    printed: [/^HAL-0001 180\.16$/, /^HAL-0002 194\.19$/, /^It ended with 4$/],
  },
  completion: { printed: [/^complete .* kal$/] },
};

/** Bash stops at the first command that fails, in a pipe as well. What a script saves at home goes with its folder. */
const strictly = [
  "-euo",
  "pipefail",
  "-c",
  'HOME=$PWD; unset XDG_CONFIG_HOME; source "$1"',
  "bash",
];

it("every script of this folder is run", () => {
  const names = readdirSync(folder).filter((file) => file.endsWith(".sh"));
  expect(names).toEqual(
    Object.keys(scripts)
      .map((name) => `${name}.sh`)
      .sort(),
  );
});

describe("the commands of the page succeed, and print what they should", () => {
  it.each(Object.entries(scripts))(
    "%s",
    async (name, { printed, prepare, env }) => {
      const PATH = `${installed}${delimiter}${process.env.PATH}`;
      const args = [...strictly, join(folder, `${name}.sh`)];
      const output = await runProgram({
        command: "bash",
        args,
        prepare,
        env: { PATH, ...env },
      });
      const lines = output.trimEnd().split(/\r?\n/);
      for (const line of printed)
        expect(lines).toContainEqual(expect.stringMatching(line));
      expect(lines).toHaveLength(printed.length);
    },
  );
});

it("the page shows only tested commands, apart from installation and questions", () => {
  const page = readFileSync(join(site, "guides/command-line.md"), "utf8");
  const blocks = page.matchAll(
    /(^<!-- snippet: .* -->\n\n)?^```sh\n([\s\S]*?)^```$/gm,
  );
  const written = [...blocks]
    .filter(([, mark]) => !mark)
    .map(([, , commands]) => commands);
  expect(written).toEqual([
    "npm install --global @kal/cli\nkal --help\n",
    "kal login\n",
  ]);
});

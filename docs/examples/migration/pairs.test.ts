import { readdirSync } from "node:fs";
import { join } from "node:path";
import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { kalbioPython } from "../../../tests/sources/parity/python";
import { compileProgram, examples } from "../support/compile";
import { runProgram } from "../support/run-program";

const folder = join(examples, "migration");

const python = kalbioPython();
if (!python && process.env.CI)
  throw new Error(
    "the Python half of the migration guide needs Python 3.12 or newer",
  );
if (!python)
  console.warn(
    "No Python 3.12 or newer was found: the Python half of the migration guide is not run.",
  );

/** What both halves of a pair print. */
const pairs: Record<string, string[]> = {
  readme: [
    "Activity: Write hit-to-lead report - Status: cancelled",
    "Activity: Register CRO batches - Status: to do",
    "Activity: Register cycle 2 compounds - Status: in progress",
    "Activity: Ship samples to the CRO - Status: requested",
    "Activity: 3D7 growth inhibition - Status: needs review",
    "Activity: BTK degradation, pilot - Status: blocked",
    "Activity: AsPC-1 viability - Status: in progress",
    "Activity: KRAS G12D IC50, plate 2 - Status: in analysis",
    "Activity: Order reagents - Status: complete",
    "Activity: Synthesize scaffold B - Status: in progress",
    "Activity: Review SAR of cycle 1 - Status: in review",
    "Activity: KRAS G12D IC50, plate 1 - Status: complete",
    "Activity: Design cycle 2 - Status: in synthesis",
    "Activity: BTK lead optimization - Status: parked",
    "Activity: BTK degrader exploration - Status: paused",
    "Activity: Synthesize scaffold A - Status: done",
    "Activity: Design cycle 1 - Status: complete",
    "Activity: Candidate nominated - Status: to do",
    "Activity: KRAS lead optimization - Status: in progress",
    "Activity: Hit to lead - Status: complete",
    "Activity: KRAS G12D: from hit to candidate - Status: in progress",
  ],
  workflow: [
    "Working with program: KRAS G12D inhibitors",
    "Found 10 compound records",
    "Record: HAL-0001",
    "Quality Check: complete",
  ],
  activities: [
    '["KRAS G12D IC50, plate 1",7,["KRAS lead optimization","KRAS G12D: from hit to candidate"]]',
    '["Biochemical IC50 assay",2,["Chidi Sørensen"],6]',
    '["Synthesis of HAL-0031","experiment"]',
    '["in progress",null]',
    "[true,6]",
  ],
  records: [
    '["HAL-0001",true,null]',
    '[["HAL-0001","HAL-0002"]]',
    `[${JSON.stringify([0x22, 0x26, 0x2a].map(demoIds.records.compound))}]`,
    '["HAL-0999"]',
  ],
  values: [
    '["41","38.4","97.4"]',
    "[2]",
    '["39.5","Measured again"]',
    '[["41","43.5","38.4"],19]',
  ],
  files: ['["ic50.csv",1150]', "[true]", '["compounds.csv",43]'],
  imports: ['["completed",1,1]'],
  registration: ['[2,"submitted",6]'],
  workspace: [
    '[["KRAS G12D inhibitors","BTK degraders","Antimalarial hit expansion","PRMT5 inhibitors, wave 2"]]',
    '[["Urgent"]]',
    '["Halcyon Bio",8,["Medicinal chemistry","Assay biology","Data science"],true]',
    '["Compound","number","LogD"]',
  ],
  errors: ["400", "[21]"],
};

it("every file of this folder is half of a pair that runs", () => {
  const names = (ending: string) =>
    readdirSync(folder)
      .filter(
        (file) =>
          file.endsWith(ending) &&
          !/^(show|run_example)\.py$|\.test\.ts$/.test(file),
      )
      .map((file) => file.slice(0, -ending.length));
  expect(names(".ts")).toEqual(Object.keys(pairs).sort());
  expect(names(".py")).toEqual(Object.keys(pairs).sort());
});

describe.each(Object.entries(pairs))("%s", (name, printed) => {
  it("prints this in TypeScript", async () => {
    const program = await compileProgram(join(folder, `${name}.ts`));
    expect(
      lines(await runProgram({ command: process.execPath, args: [program] })),
    ).toEqual(printed);
  });

  it.runIf(python !== null)("and the same in Python", async () => {
    const args = [join(folder, "run_example.py"), join(folder, `${name}.py`)];
    expect(
      lines(
        await runProgram({
          command: String(python),
          args,
          env: { PYTHONDONTWRITEBYTECODE: "1" },
        }),
      ),
    ).toEqual(printed);
  });
});

const lines = (text: string) => text.trimEnd().split("\n");

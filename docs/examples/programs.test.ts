import { join } from "node:path";
import type { FakeKaleidoscope } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { compileProgram, examples } from "./support/compile";
import { runProgram } from "./support/run-program";

interface Program {
  printed: string[];
  prepare?: (fake: FakeKaleidoscope) => void;
}

const programs: Record<string, Program> = {
  home: {
    printed: [
      "AsPC-1 viability: in progress",
      "KRAS G12D IC50, plate 2: in analysis",
      "KRAS G12D IC50, plate 1: complete",
      "Design cycle 1: complete",
    ],
  },
  "node/quickstart": {
    printed: [
      "Write hit-to-lead report: cancelled",
      "Register CRO batches: to do",
      "Register cycle 2 compounds: in progress",
      "Ship samples to the CRO: requested",
      "3D7 growth inhibition: needs review",
      "BTK degradation, pilot: blocked",
      "AsPC-1 viability: in progress",
      "KRAS G12D IC50, plate 2: in analysis",
      "Order reagents: complete",
      "Synthesize scaffold B: in progress",
      "Review SAR of cycle 1: in review",
      "KRAS G12D IC50, plate 1: complete",
      "Design cycle 2: in synthesis",
      "BTK lead optimization: parked",
      "BTK degrader exploration: paused",
      "Synthesize scaffold A: done",
      "Design cycle 1: complete",
      "Candidate nominated: to do",
      "KRAS lead optimization: in progress",
      "Hit to lead: complete",
      "KRAS G12D: from hit to candidate: in progress",
    ],
  },
  "node/next-steps": {
    printed: ["41", "39.5", "compound,dose_nM,inhibition_percent"],
  },
  "basics/options": { printed: ["3"] },
  "basics/basics": {
    printed: [
      "Order reagents, week 48",
      "true HAL-0001",
      "null",
      "1 6",
      "false",
      "Order reagents, week 48 Order reagents, week 48",
      "3",
      "task.updated",
      "task_definition.updated",
      "task.updated",
      "task.created",
      "4",
    ],
  },
  "basics/request": {
    printed: ["5 CDK12 degraders 200 true", "200 application/json; charset=utf-8"],
  },
  "records/records": {
    printed: [
      "HAL-0032",
      "HAL-0031",
      "HAL-0034",
      "HAL-0001",
      "4",
      "4",
      "HAL-0032 7.9",
      "HAL-0031 11.3",
      "HAL-0034 28",
      "HAL-0001 41",
      "null undefined HAL-0032",
      "┌─────────┬─────────────┬───────────┬──────────┐",
      "│ (index) │ Compound ID │ IC50 (nM) │ MW       │",
      "├─────────┼─────────────┼───────────┼──────────┤",
      "│ 0       │ 'HAL-0032'  │ '7.9'     │ '248.72' │",
      "│ 1       │ 'HAL-0031'  │ '11.3'    │ '319.88' │",
      "│ 2       │ 'HAL-0034'  │ '28'      │ '493.62' │",
      "│ 3       │ 'HAL-0001'  │ '41'      │ '180.16' │",
      "└─────────┴─────────────┴───────────┴──────────┘",
      "{ compound: 'HAL-0032', ic50: 7.9, qualifier: null }",
      "compounds.csv 43",
      "4",
      "IC50 (nM) number",
      "Hill slope number",
      "Viability (%) number",
    ],
  },
  "auth/credentials": { printed: ["3", "AuthenticationError", "3"] },
  "auth/own-store": { printed: ["3 1"] },
  "auth/iap": { printed: ["Bearer token for 1234.apps.googleusercontent.com"] },
  "proxy/proxy": {
    printed: [
      "401",
      '{"user":"Ada","method":"GET","path":"/programs"}',
      "200 3",
      "405",
      "403",
      "[ 'access_token', 'expires_in' ]",
      "200 403",
    ],
  },
  "files/downloads": {
    printed: [
      "1150 of 1150",
      "ic50.csv",
      "404 /files/no-such-file",
      "ic50 (1).csv",
      "reagents.csv",
      "NotFoundError",
      "5eed0000-0009-4000-8000-000000000001 text/csv 1150",
      "61",
      "reagent,vendor,storage,note",
      "18",
    ],
  },
  "files/uploads": {
    printed: ["true", "file", "100 of 200", "200 of 200", "completed", "completed"],
  },
  "errors/catching": {
    printed: [
      "400 POST /activities BAD_REQUEST",
      "data field IC 50",
      '{"name":"BadRequestError","message":"POST /activities failed with status 400: body/title must not be empty"}',
    ],
  },
  "errors/limits": {
    prepare: ({ faults }) =>
      void faults.add({ when: { path: "/programs" }, skip: 1, latencyMs: 1_000 }),
    printed: ["3", "response 100", "The user left the page."],
  },
  "errors/retries": {
    prepare: ({ faults }) => {
      faults.add({ when: { method: "GET" }, status: 503, retryAfter: 0 });
      faults.add({ when: { method: "POST", path: "/programs" }, status: 500 });
      faults.add({ when: { path: "/activity_labels" }, status: 502 });
    },
    printed: [
      "GET /programs 503",
      "GET /programs 200",
      "POST /programs 500",
      "ServerError",
      "GET /activity_labels 502",
      "/activity_labels 1",
      "GET /activity_labels 200",
    ],
  },
  "caching/caching": {
    printed: [
      "1",
      "2",
      "2",
      "3",
      "GET /activities, GET /activity_labels, GET /activities",
    ],
  },
  "performance/performance": {
    printed: ["40", "1", "11", "3", "3 5 8", "3", "3"],
  },
  "tables/tables": {
    printed: [
      "{ 'Compound ID': 'HAL-0001', 'IC50 (nM)': '12.5' } { line: 2, column: 'IC50 (nM)', columnNumber: 2 }",
      "true",
    ],
  },
  "workers/small": { printed: ["core, files, records 3"] },
};

describe("programs of the documentation print what they should", () => {
  it.each(Object.entries(programs))("%s", async (name, { printed, prepare }) => {
    const program = await compileProgram(join(examples, `${name}.ts`));
    const output = await runProgram({
      command: process.execPath,
      args: [program],
      prepare,
    });
    expect(output.trimEnd().split("\n")).toEqual(printed);
  });
});

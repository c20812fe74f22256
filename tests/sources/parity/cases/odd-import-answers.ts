import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const { krasIc50 } = ids.activities;

/** Answers about imports and registrations that say less than the fake's, or another thing. */
export const oddImportAnswerCases: ParityCase[] = [
  ...(["{}", '{"code": "invalid_data", "message": "no key fields matched"}', ""] as const).map(
    (body, index): ParityCase => ({
      name: `answers.noImport${index + 1}`,
      raises: true,
      answers: [
        {
          when: { method: "POST", path: "/push/imports" },
          status: 200,
          body,
          headers: { "content-type": "application/json" },
        },
      ],
      kalbio: 'c.imports.push_data(key_field_names=["Compound ID"], data=[{"Compound ID": "X"}])',
      kal: (c) => c.imports.pushData({ key_field_names: ["Compound ID"], data: [{ "Compound ID": "X" }] }),
    }),
  ),
  {
    name: "answers.failedImport",
    answers: [
      {
        when: { path: "/imports/i" },
        body: {
          id: "i",
          import_status: "failed",
          is_complete: true,
          error_message: "No key",
          error_details: { failed_row: 4, reason: "unknown_key_field" },
        },
      },
      {
        when: { path: "/imports/j" },
        body: {
          id: "j",
          import_status: "completed",
          is_complete: true,
          import_result: {
            records_created: 3,
            validation_result: {
              total_processed: 5,
              failed: 2,
              errors: [{ field_id: "f", value: "x", conflict_type: "conflicts_with_existing" }],
            },
          },
        },
      },
    ],
    kalbio: `i, j = c.imports.get_import("i"), c.imports.get_import("j")
v = j.import_result.validation_result
result = [i.import_status, i.error_message, i.import_result, j.import_result.records_created, j.import_result.records_skipped, v.failed, v.successful, v.errors[0].conflict_type, v.errors[0].conflicting_record_id]`,
    kal: async (c) => {
      const [i, j] = [await c.imports.getImport("i"), await c.imports.getImport("j")];
      const v = j?.import_result?.validation_result;
      return [
        i?.import_status,
        i?.error_message,
        i?.import_result,
        j?.import_result?.records_created,
        j?.import_result?.records_skipped,
        v?.failed,
        v?.successful,
        v?.errors[0]?.conflict_type,
        v?.errors[0]?.conflicting_record_id,
      ];
    },
  },
  {
    name: "answers.registrationMessages",
    answers: [
      {
        when: { path: `/operations/${krasIc50}/registrations` },
        body: [
          {
            id: "1",
            status: "failed",
            message: null,
            error_message: "old",
            record_errors: [{ source_record_id: "s", status: "error" }],
          },
          { id: "2", status: "completed", message: "new", error_message: "old" },
          { id: "3", message: "", error_message: "old" },
        ],
      },
      {
        when: { method: "POST", path: `/operations/${krasIc50}/register/f` },
        body: { id: "4", file_id: "f", status: "pending" },
      },
    ],
    kalbio: `x = c.registration.get_registration_files("${krasIc50}")
f = c.registration.register_file(operation_id="${krasIc50}", file_id="f")
result = [[i.message for i in x], [len(i.record_errors) for i in x], x[0].record_errors[0].error_message, f.id, f.status, f.message]`,
    kal: async (c) => {
      const x = await c.registration.getRegistrationFiles(krasIc50);
      const f = await c.registration.registerFile(krasIc50, "f");
      return [
        x.map((i) => i.message),
        x.map((i) => i.record_errors.length),
        x[0]?.record_errors[0]?.error_message,
        f.id,
        f.status,
        f.message,
      ];
    },
  },
];

import type { JsonObject } from "@kal/core";
import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const staging = ids.activities.registrationWithStaging;
const byFile = ids.activities.registrationByFile;

export const registrationCases: ParityCase[] = [
  {
    name: "registration.tableFlow",
    kalbio: `r = c.registration
i = r.stage_drafts("${staging}", ["Alias"], [{"Alias": "A-1", "SMILES": "CCO"}, {"Alias": "A-2", "SMILES": "CCN"}])
c.imports.get_import(i)
drafts = c.activities.get_activity_by_id("${staging}").data_table_draft_record_ids[-2:]
checked = r.validate_drafts("${staging}", drafts)
r.push_submission_status("${staging}", checked.id, "pending", "looking")
r.submit_submission_results("${staging}", checked.id, "success")
sent = r.submit_drafts("${staging}", drafts[:1])
r.submit_submission_results("${staging}", sent.id, "success", key_field_names=["Compound ID"], records=[{"record_id": drafts[0], "status": "matched", "data": {"Compound ID": "HAL-8000"}}])
r.clear_drafts("${staging}", drafts[1:])
result = [len(r.get_draft_statuses("${staging}")) > 0, [s.status for s in r.get_registration_submissions("${staging}")][:2]]`,
    kal: async (c) => {
      const r = c.registration;
      const rows = [
        { Alias: "A-1", SMILES: "CCO" },
        { Alias: "A-2", SMILES: "CCN" },
      ];
      const importId = await r.stageDrafts(staging, ["Alias"], rows);
      await c.imports.getImport(importId);
      const activity = await c.activities.getActivityById(staging);
      const drafts = activity?.data_table_draft_record_ids.slice(-2) ?? [];
      const checked = await r.validateDrafts(staging, { recordIds: drafts });
      await r.pushSubmissionStatus(staging, checked.id, "pending", { message: "looking" });
      await r.submitSubmissionResults(staging, checked.id, "success");
      const sent = await r.submitDrafts(staging, { recordIds: drafts.slice(0, 1) });
      await r.submitSubmissionResults(staging, sent.id, "success", {
        key_field_names: ["Compound ID"],
        records: [{ record_id: String(drafts[0]), status: "matched", data: { "Compound ID": "HAL-8000" } }],
      });
      await r.clearDrafts(staging, drafts.slice(1));
      const statuses = await r.getDraftStatuses(staging);
      const submissions = await r.getRegistrationSubmissions(staging);
      return [statuses.length > 0, submissions.map(({ status }) => status).slice(0, 2)];
    },
  },
  {
    name: "registration.unknownColumn",
    raises: true,
    kalbio: `c.registration.stage_drafts("${staging}", ["Alias"], [{"Alias": "x", "no such": 1}])`,
    kal: (c) => c.registration.stageDrafts(staging, ["Alias"], [{ Alias: "x", "no such": 1 }]),
  },
  {
    name: "registration.noSuchActivity",
    raises: true,
    kalbio: 'c.registration.stage_drafts("no such", ["Alias"], [])',
    kal: (c) => c.registration.stageDrafts("no such", ["Alias"], []),
  },
  {
    name: "registration.fileFlow",
    kalbio: `r = c.registration
p = [p for p in c.activities.get_activity_by_id("${byFile}").properties if p.field_type == "file"][0]
p.update_property_file("new.csv", io.BytesIO(b"Compound ID,Batch\\nHAL-0001,9\\n"), "text/csv")
file_id = [p for p in c.activities.get_activity_by_id("${byFile}").properties if p.field_type == "file"][0].content
file_id = file_id["file_id"] if isinstance(file_id, dict) else file_id
r.register_file("${byFile}", file_id)
r.push_status("${byFile}", file_id, "validated")
r.submit_results("${byFile}", file_id, "error", message="not found", records=[{"record_id": "1", "status": "not_found", "error_message": "unknown"}])
result = [[f.status, f.message, len(f.record_errors)] for f in r.get_registration_files("${byFile}")][-1]`,
    kal: async (c) => {
      const r = c.registration;
      const fileProperty = async () => {
        const activity = await c.activities.getActivityById(byFile);
        return activity?.properties.find(({ field_type }) => field_type === "file");
      };
      const bytes = new Blob(["Compound ID,Batch\nHAL-0001,9\n"]);
      await (await fileProperty())?.updatePropertyFile("new.csv", bytes, "text/csv");
      const content = (await fileProperty())?.content;
      const fileId = String(
        content && typeof content === "object" ? (content as { file_id?: string }).file_id : content,
      );
      await r.registerFile(byFile, fileId);
      await r.pushStatus(byFile, fileId, "validated");
      await r.submitResults(byFile, fileId, "error", {
        message: "not found",
        records: [{ record_id: "1", status: "not_found", error_message: "unknown" }],
      });
      const file = (await r.getRegistrationFiles(byFile)).at(-1);
      return [file?.status, file?.message, file?.record_errors.length];
    },
  },
  {
    // Kal resolves the title and sends the id, where kalbio sends the title as it is, which the server refuses.
    name: "registration.byId",
    kalbio: `r = c.registration
r.stage_drafts("${staging}", [], [])
r.stage_drafts("${staging}", ["Alias", "Alias"], [{"Alias": "Ä & 1", "Notes": None}, {"SMILES": "C#N", "MW": 0}], replace_existing=False)`,
    kal: async ({ registration: r }) => {
      await r.stageDrafts(staging, [], []);
      const rows: JsonObject[] = [
        { Alias: "Ä & 1", Notes: null },
        { SMILES: "C#N", MW: 0 },
      ];
      await r.stageDrafts(staging, ["Alias", "Alias"], rows, { replaceExisting: false });
    },
  },
  {
    name: "registration.replaceExisting",
    kalbio: `c.registration.stage_drafts("${staging}", ["Alias"], [{"Alias": "A-9"}], replace_existing=True)
result = len(c.activities.get_activity_by_id("${staging}").data_table_draft_record_ids)`,
    kal: async (c) => {
      await c.registration.stageDrafts(staging, ["Alias"], [{ Alias: "A-9" }], { replaceExisting: true });
      return (await c.activities.getActivityById(staging))?.data_table_draft_record_ids.length;
    },
  },
  {
    name: "registration.withoutTable",
    raises: true,
    kalbio: `c.registration.stage_drafts("${ids.activities.krasIc50}", ["Alias"], [])`,
    kal: (c) => c.registration.stageDrafts(ids.activities.krasIc50, ["Alias"], []),
  },
  {
    name: "registration.all",
    kalbio: `r = c.registration
checked = r.validate_drafts("${staging}")
r.push_submission_status("${staging}", checked.id, "pending", "")
r.submit_submission_results("${staging}", checked.id, "error", message="", key_field_names=[], records=[])
sent = r.submit_drafts("${staging}", None)
result = [len(checked.submitted_record_ids), [s.status for s in r.get_registration_submissions("${staging}")], [s.status for s in r.get_draft_statuses("${staging}")]]`,
    kal: async ({ registration: r }) => {
      const checked = await r.validateDrafts(staging);
      await r.pushSubmissionStatus(staging, checked.id, "pending", { message: "" });
      await r.submitSubmissionResults(staging, checked.id, "error", {
        message: "",
        key_field_names: [],
        records: [],
      });
      await r.submitDrafts(staging, { recordIds: null });
      const submissions = await r.getRegistrationSubmissions(staging);
      const statuses = (rows: { status: string | null }[]) => rows.map(({ status }) => status);
      return [
        checked.submitted_record_ids?.length,
        statuses(submissions),
        statuses(await r.getDraftStatuses(staging)),
      ];
    },
  },
  {
    name: "registration.refusals",
    raises: true,
    kalbio: `c.registration.validate_drafts("${staging}", [])`,
    kal: (c) => c.registration.validateDrafts(staging, { recordIds: [] }),
  },
];

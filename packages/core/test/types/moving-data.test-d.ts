import { describe, expectTypeOf, it } from "vitest";
import {
  type Activity,
  type DataField,
  exportData,
  type FileDownload,
  FilterRuleType,
  FilterRuleTypeEnum,
  type ImportRecord,
  type JsonObject,
  type JsonValue,
  type KaleidoscopeClient,
  type KalRecord,
  type OperationCallbackResult,
  type RecordsQuery,
  type RecordView,
  type RegistrationDraftStatus,
  type RegistrationFile,
  RegistrationFileStatusEnum,
  type RegistrationFileWithErrors,
  type RegistrationSubmission,
  type RegistrationSubmissionWithErrors,
  ResultTableTemplate,
  type SearchRecordsQuery,
} from "../../src/index";

declare const client: KaleidoscopeClient;
const { imports, exports, files, registration, resultTableTemplates: templates } = client;

describe("imports", () => {
  it("take rows under wire names and give the import's id", () => {
    imports.pushData({
      key_field_names: ["Compound ID"],
      data: [{ "Compound ID": "HAL-1" }],
      set_name: null,
    });
    expectTypeOf(imports.pushData).returns.resolves.toEqualTypeOf<string>();
    expectTypeOf(imports.pushDataByFieldId).returns.resolves.toEqualTypeOf<string>();
    expectTypeOf(imports.getImport).returns.resolves.toEqualTypeOf<ImportRecord | null>();
    expectTypeOf(imports.getImports).returns.resolves.toEqualTypeOf<ImportRecord[]>();
    expectTypeOf(imports.waitFor).returns.resolves.toEqualTypeOf<ImportRecord>();
    // @ts-expect-error record_view_ids is never sent
    imports.pushData({ key_field_names: [], data: [], record_view_ids: [] });
    // @ts-expect-error a row is an object
    imports.pushData({ key_field_names: [], data: ["HAL-1"] });
  });

  it("take rows of an app's own type, which needs no index signature", () => {
    interface Compound {
      "Compound ID": string;
      molecularWeight: number;
    }
    const data: Compound[] = [];
    imports.pushData({ key_field_names: ["Compound ID"], data });
    imports.pushAll(data, { key_field_names: ["Compound ID"] });
  });

  it("take any iterable of rows in batches", () => {
    async function* rows(): AsyncGenerator<JsonObject> {}
    imports.pushAll(rows(), { key_field_names: [] }, { batchSize: 5, concurrency: 2 });
    imports.pushAll(new Set<JsonObject>(), { key_field_names: [] });
  });

  it("tell what they did, where they did", () => {
    const record = {} as ImportRecord;
    expectTypeOf(record.import_result?.records_created).toEqualTypeOf<number | null | undefined>();
    expectTypeOf(record.import_result?.validation_result?.errors[0]?.value).toEqualTypeOf<
      JsonValue | undefined
    >();
  });
});

describe("files and exports", () => {
  it("are opened without being read", () => {
    expectTypeOf(files.openFile).returns.resolves.toEqualTypeOf<FileDownload>();
    expectTypeOf(exports.openExport).returns.resolves.toEqualTypeOf<FileDownload>();
    files.openFile("f", {
      activityId: {} as Activity,
      onProgress: ({ receivedBytes }) => receivedBytes.toFixed(),
    });
    // @ts-expect-error an export is of one entity type
    exports.openExport({ filename: "x.csv" });
  });

  it("take the query of a search", () => {
    const query: SearchRecordsQuery = {
      operation_id: {} as Activity,
      identifier_ids: ["a"],
      entity_field_filters: [{ field_id: {} as DataField, filter_type: "is_less_than", filter_prop: 1 }],
      entity_field_sorts: [{ field_id: "IC50 (nM)", descending: true }],
    };
    client.records.searchRecords(query);
    const shared: RecordsQuery = query;
    exports.openExport({ ...shared, filename: "x.csv", entity_slice_id: "s" });
    exports.openExport({ filename: "x.csv", entity_slice_id: "s", entity_field_filters: "[]" }); // as kalbio
    // @ts-expect-error an export has no limit
    exports.openExport({ filename: "x.csv", entity_slice_id: "s", limit: 5 });
    const field_id = "f";
    const other = { field_id, filter_prop: 1 };
    // @ts-expect-error there is no such rule
    client.records.searchRecords({ entity_field_filters: [{ ...other, filter_type: "is_less_then" }] });
    // @ts-expect-error a search has no such rule, views do
    client.records.searchRecords({ entity_field_filters: [{ ...other, filter_type: "subfield_rule" }] });
    expectTypeOf(FilterRuleType).toEqualTypeOf(FilterRuleTypeEnum);
  });

  it("name the columns of exported rows", () => {
    expectTypeOf(exportData).returns.resolves.toEqualTypeOf<JsonObject[]>();
    exportData(client, [{ id: 1 }], console);
  });

  it("report to operations without throwing", () => {
    expectTypeOf(client.postOperationCallback).returns.resolves.toEqualTypeOf<OperationCallbackResult>();
    expectTypeOf<OperationCallbackResult["status_code"]>().toEqualTypeOf<number | null>();
  });
});

describe("registration", () => {
  it("stages rows and gives the import's id", () => {
    registration.stageDrafts("a", ["Alias"], [{ Alias: "A-1" }], { replaceExisting: true, timeoutMs: 5 });
    expectTypeOf(registration.stageDrafts).returns.resolves.toEqualTypeOf<string>();
  });

  it("never hands over every draft by mistake", () => {
    registration.submitDrafts("a", { recordIds: ["d", {} as KalRecord], timeoutMs: 5 });
    registration.submitDrafts({} as Activity, { record_ids: ["d"] }); // kalbio's name
    // @ts-expect-error bare ids would be overlooked
    registration.submitDrafts("a", ["d"]);
    // @ts-expect-error clearing names its drafts
    registration.clearDrafts("a");
  });

  it("distinguishes submissions from files, and has errors only for listed ones", () => {
    expectTypeOf(registration.validateDrafts).returns.resolves.toEqualTypeOf<RegistrationSubmission>();
    expectTypeOf(registration.registerFile).returns.resolves.toEqualTypeOf<RegistrationFile>();
    expectTypeOf(registration.getRegistrationSubmissions).returns.resolves.toEqualTypeOf<
      RegistrationSubmissionWithErrors[]
    >();
    expectTypeOf(registration.getRegistrationFiles).returns.resolves.toEqualTypeOf<
      RegistrationFileWithErrors[]
    >();
    expectTypeOf(registration.getDraftStatuses).returns.resolves.toEqualTypeOf<RegistrationDraftStatus[]>();
    expectTypeOf<RegistrationFile>().not.toHaveProperty("record_errors");
    expectTypeOf(registration.pushStatus).returns.resolves.toEqualTypeOf<true>();
    expectTypeOf(RegistrationFileStatusEnum.VALIDATION_FAILED).toEqualTypeOf<"validation_failed">();
  });

  it("takes results record by record", () => {
    registration.submitResults("a", "f", "success", {
      records: [{ record_id: "r", status: "matched", data: { "Compound ID": "HAL-1" } }],
    });
    // @ts-expect-error there is no such status
    registration.submitResults("a", "f", "sucess");
    // @ts-expect-error each result names its record
    registration.submitResults("a", "f", "error", { records: [{ status: "not_found" }] });
  });
});

describe("templates", () => {
  it("are record views of their own class", () => {
    expectTypeOf<ResultTableTemplate>().toExtend<RecordView>();
    expectTypeOf(templates.getTemplateById).returns.resolves.toEqualTypeOf<ResultTableTemplate | null>();
    expectTypeOf(templates.getTemplates).returns.resolves.toEqualTypeOf<ResultTableTemplate[]>();
    expectTypeOf(templates.linkToOperationDefinition).returns.resolves.toEqualTypeOf<ResultTableTemplate>();
    expectTypeOf(templates.deleteTemplate).returns.resolves.toEqualTypeOf<void>();
    const view = {} as RecordView;
    if (view instanceof ResultTableTemplate) expectTypeOf(view).toEqualTypeOf<ResultTableTemplate>();
  });

  it("take wire names, and null for what is to be left out", () => {
    templates.createTemplate({
      view_name: "V",
      entity_slice_id: "s",
      template_name: null,
      sort_order: "manual",
    });
    // @ts-expect-error there is no such order
    templates.createTemplate({ view_name: "V", entity_slice_id: "s", sort_order: "x" });
    // @ts-expect-error a misspelled part of a filter
    templates.updateTemplate("t", { filters: [{ key_field_id: "k", filter_typ: "is_set" }] });
    templates.linkToOperationDefinition("t", { operation_definition_id: "Biochemical IC50 assay" });
    templates.updateTemplate("t", {
      is_archived: true,
      filters: [{ key_field_id: "k", filter_type: "is_set" }],
    });
    // @ts-expect-error the entity type is missing
    templates.createTemplate({ view_name: "V" });
    // @ts-expect-error an entity type cannot be changed
    templates.updateTemplate("t", { entity_slice_id: "s" });
    // @ts-expect-error the placement is missing
    templates.unlinkFromOperationDefinition("t", { operation_definition_id: "d" });
  });
});

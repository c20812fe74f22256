import { describe, expectTypeOf, it } from "vitest";
import type {
  Activity,
  AsyncList,
  DataField,
  DateValue,
  EntityType,
  FileContent,
  JsonValue,
  KaleidoscopeClient,
  KalRecord,
  KeyField,
  Quantity,
  RecordValue,
  RecordView,
  SearchRecordsQuery,
} from "../../src/index";
import { parseQuantity } from "../../src/index";

declare const client: KaleidoscopeClient;
declare const record: KalRecord;
declare const key: KeyField;
declare const field: DataField;
declare const activity: Activity;
const { records, entityFields, entityTypes, recordViews } = client;

describe("finding records", () => {
  it("takes an id, key values, or a record", () => {
    records.getRecordById("id");
    records.getRecordById({ "Compound ID": "HAL-0001" });
    records.getRecordById(new Map([[key, "HAL-0001"]]));
    records.getRecordById(record);
    // @ts-expect-error key values are text
    records.getRecordById({ "Compound ID": 1 });
    expectTypeOf(records.getRecordById).returns.resolves.toEqualTypeOf<KalRecord | null>();
    expectTypeOf(records.getRecordsByIds).returns.resolves.toEqualTypeOf<KalRecord[]>();
    expectTypeOf(records.getOrCreateRecord).returns.resolves.toEqualTypeOf<KalRecord | null>();
  });

  it("searches for ids, by wire names, and walks through the records", () => {
    records.searchRecords({
      entity_slice_id: "s",
      entity_field_filters: [{ field_id: "f", filter_type: "is_in", filter_prop: ["a", 1, null] }],
      limit: 5,
    });
    expectTypeOf(records.searchRecords).returns.resolves.toEqualTypeOf<string[]>();
    expectTypeOf(records.iterate).returns.toEqualTypeOf<AsyncList<KalRecord>>();
    // @ts-expect-error a filter says how it compares
    records.searchRecords({ entity_field_filters: [{ field_id: "f", filter_prop: 1 }] });
  });
});

describe("find", () => {
  it("takes names, ids and entities", () => {
    const found = records.find({
      type: "Compound",
      where: [
        ["IC50 (nM)", "<", 100],
        [field, "=", true],
        [key, "is_in", ["HAL-0001", "HAL-0002"]],
        ["Notes", "is_set"],
        ["Tags", "=", ["a", "b"]],
        ["Made on", "is_after_relative_day", -7],
      ],
      orderBy: ["IC50 (nM)", "asc"],
      activity,
      limit: 20,
    });
    records.find(
      {
        orderBy: [
          ["A", "asc"],
          [field, "desc"],
        ],
      },
      { batchSize: 5, timeoutMs: 5 },
    );
    expectTypeOf(found).toEqualTypeOf<AsyncList<KalRecord>>();
    expectTypeOf(found.toArray).returns.resolves.toEqualTypeOf<KalRecord[]>();
    expectTypeOf(records.resolveQuery).returns.resolves.toEqualTypeOf<SearchRecordsQuery>();
  });

  it("rejects what no server understands", () => {
    // @ts-expect-error no such operator
    records.find({ where: [["IC50", "is_less_then", 100]] });
    // @ts-expect-error no such comparison
    records.find({ where: [["IC50", "==", 100]] });
    // @ts-expect-error the value is missing
    records.find({ where: [["IC50", "<"]] });
    // @ts-expect-error a boolean has no order
    records.find({ where: [["Hit", "<", true]] });
    // @ts-expect-error empty fields are found with is_empty
    records.find({ where: [["Notes", "=", null]] });
    // @ts-expect-error the rule takes no value
    records.find({ where: [["Notes", "is_set", true]] });
    // @ts-expect-error the rule takes a list
    records.find({ where: [["Series", "is_in", "A"]] });
    // @ts-expect-error no such direction
    records.find({ orderBy: ["IC50", "ascending"] });
    // @ts-expect-error what the SDK interprets is camelCase
    records.find({ order_by: ["IC50", "asc"] });
  });
});

describe("typed values", () => {
  it("are numbers with a qualifier, text, booleans and dates, or null", () => {
    expectTypeOf(record.getNumber).returns.resolves.toEqualTypeOf<Quantity | null>();
    expectTypeOf(record.getText).returns.resolves.toEqualTypeOf<string | null>();
    expectTypeOf(record.getBoolean).returns.resolves.toEqualTypeOf<boolean | null>();
    expectTypeOf(record.getDate).returns.resolves.toEqualTypeOf<DateValue | null>();
    expectTypeOf<Quantity["qualifier"]>().toEqualTypeOf<">" | "<" | ">=" | "<=" | "~" | null>();
    record.getNumber(field, { activityId: activity, onInvalid: "null", timeoutMs: 5 });
    // @ts-expect-error options are camelCase
    record.getNumber("IC50", { activity_id: "a" });
    // @ts-expect-error not a way to treat invalid content
    record.getNumber("IC50", { onInvalid: "zero" });
  });

  it("come from content alone, too", () => {
    expectTypeOf(parseQuantity).returns.toEqualTypeOf<Quantity | null>();
    parseQuantity(undefined, { onInvalid: "throw" });
    // @ts-expect-error a missing number stays missing
    const value: number = parseQuantity("5").value;
    // @ts-expect-error a quantity is not a number
    Math.max(parseQuantity("5"));
    return value;
  });
});

describe("values", () => {
  it("are JSON, written to a field given as entity, id or name", () => {
    record.addValue(field, 12.5, { activityId: activity, recordViewId: "v", timeoutMs: 5 });
    record.addValue("IC50", ["a", { b: null }]);
    expectTypeOf(record.addValue).returns.resolves.toEqualTypeOf<RecordValue | null>();
    expectTypeOf(record.getValueContent).returns.resolves.toEqualTypeOf<JsonValue>();
    expectTypeOf(record.getValues).returns.resolves.toEqualTypeOf<RecordValue[]>();
    expectTypeOf(record.record_values).toEqualTypeOf<{ readonly [fieldId: string]: RecordValue[] }>();
    // @ts-expect-error a value must be given; null erases
    record.addValue("IC50", undefined);
    // @ts-expect-error what the SDK interprets is camelCase
    record.addValue("IC50", 1, { activity_id: "a" });
    // @ts-expect-error a Map is no JSON
    record.addValue("IC50", new Map());
  });

  it("may be files of any kind the platform has", () => {
    expectTypeOf<Blob>().toExtend<FileContent>();
    expectTypeOf<Uint8Array>().toExtend<FileContent>();
    expectTypeOf<ArrayBuffer>().toExtend<FileContent>();
    expectTypeOf<string>().toExtend<FileContent>();
    record.updateFieldFile(field, new File([], "a.csv"), { activityId: activity });
    record.updateFieldFile("Spectrum", new Blob([]));
    record.updateFieldFile("Spectrum", { name: "a.csv", content: new Uint8Array() });
    record.updateFieldFile("Spectrum", "a.csv", "a", "text/csv", { activityId: "a" });
    records.createRecordValueFile({ "Compound ID": "HAL-0001" }, field, new File([], "a.csv"), {
      activityId: activity,
    });
    // @ts-expect-error options are camelCase
    record.updateFieldFile("Spectrum", new File([], "a.csv"), { activity_id: "a" });
    // @ts-expect-error bare content has no name
    record.updateFieldFile("Spectrum", { type: "text/csv", content: "a" });
    expectTypeOf(record.updateFieldFile).returns.resolves.toEqualTypeOf<RecordValue | null>();
    expectTypeOf(records.createRecordValueFile).returns.resolves.toEqualTypeOf<RecordValue | null>();
  });

  it("narrow as JSON does", async () => {
    const content = await record.getValueContent("IC50");
    if (typeof content === "number") expectTypeOf(content).toEqualTypeOf<number>();
    if (Array.isArray(content)) expectTypeOf(content).toEqualTypeOf<JsonValue[]>();
  });
});

describe("fields", () => {
  it("are key fields or data fields", () => {
    expectTypeOf(entityFields.getKeyFields).returns.resolves.toEqualTypeOf<KeyField[]>();
    expectTypeOf(entityFields.getDataFieldById).returns.resolves.toEqualTypeOf<DataField | null>();
    expectTypeOf(entityFields.getOrCreateKeyField).returns.resolves.toEqualTypeOf<KeyField>();
    expectTypeOf(entityFields.getOrCreateDataField).returns.resolves.toEqualTypeOf<DataField>();
    expectTypeOf(key.update).returns.resolves.toEqualTypeOf<KeyField>();
    key.update({ regex_format: null });
    // @ts-expect-error a description is cleared by empty text
    key.update({ field_description: null });
    // @ts-expect-error only data fields are archived
    key.update({ is_archived: true });
  });

  it("need a type to be made", () => {
    entityFields.getOrCreateDataField("IC50", "number");
    // @ts-expect-error the type is missing
    entityFields.getOrCreateDataField("IC50");
    // @ts-expect-error there is no such type
    entityFields.getOrCreateDataField("IC50", "nummer");
    // @ts-expect-error there is no such setting
    field.update({ display_aggregation: "latest" });
    field.update({ display_aggregation_type: "latest", extra: { new_setting: 1 } });
  });
});

describe("entity types and record views", () => {
  it("are found by name, by keys, or all together", () => {
    expectTypeOf(entityTypes.getTypes).returns.resolves.toEqualTypeOf<EntityType[]>();
    expectTypeOf(entityTypes.getTypeByName).returns.resolves.toEqualTypeOf<EntityType | null>();
    expectTypeOf(entityTypes.getTypeExactKeys).returns.resolves.toEqualTypeOf<EntityType | null>();
    entityTypes.getTypesWithKeyFields([key, "Compound ID"]);
    expectTypeOf(entityTypes.getTypesWithKeyFields).returns.resolves.toEqualTypeOf<EntityType[]>();
    expectTypeOf<EntityType["getRecordIds"]>().returns.resolves.toEqualTypeOf<string[]>();
    expectTypeOf(recordViews.getRecordViews).returns.resolves.toEqualTypeOf<RecordView[]>();
    expectTypeOf(recordViews.getDataFieldsOnView).returns.resolves.toEqualTypeOf<DataField[]>();
    expectTypeOf<RecordView["replaceKeyFields"]>().returns.resolves.toEqualTypeOf<RecordView | null>();
    ({}) satisfies Parameters<RecordView["replaceKeyFields"]>[0];
    // @ts-expect-error the new key field needs a name
    ({}) satisfies Parameters<RecordView["extendView"]>[0];
  });
});

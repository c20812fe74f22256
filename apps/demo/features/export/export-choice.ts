import type { ExportQuery, SearchFilterRule } from "@kal/core";
import { filterProp, ruleNamed } from "@/features/records/rules";

export interface FilterChoice {
  fieldId: string;
  /** The field's type, which says how a value is compared. */
  type: string;
  rule: SearchFilterRule;
  /** As it was typed. */
  value: string;
}

/** What the form says. Empty text means: no matter. */
export interface ExportChoice {
  filename: string;
  typeId: string;
  viewId: string;
  programId: string;
  text: string;
  filters: readonly FilterChoice[];
}

/** A filter that was begun, but says nothing yet, keeps nobody from the rest. */
const isWhole = ({ type, value, rule }: FilterChoice) =>
  value.trim() !== "" || ruleNamed(rule, type).operand === "none";

/** The same for the browser and for the route on the server. */
export function exportQuery(choice: ExportChoice): ExportQuery {
  const filters = choice.filters.filter(isWhole).map(({ fieldId, type, rule, value }) => ({
    field_id: fieldId,
    filter_type: rule,
    filter_prop: filterProp(rule, value, type),
  }));
  return {
    filename: /\.csv$/i.test(choice.filename) ? choice.filename : `${choice.filename || "export"}.csv`,
    entity_slice_id: choice.typeId,
    record_view_id: choice.viewId || null,
    program_id: choice.programId || null,
    search_text: choice.text.trim() || null,
    entity_field_filters: filters.length > 0 ? filters : null,
  };
}

/** For the address of the server's route, which hands only these on. */
export function exportParams(choice: ExportChoice): URLSearchParams {
  const given = Object.entries(exportQuery(choice)).filter(([, value]) => value !== null);
  return new URLSearchParams(
    given.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}

export function queryFrom(params: URLSearchParams): ExportQuery {
  return {
    filename: params.get("filename") ?? "export.csv",
    entity_slice_id: params.get("entity_slice_id") ?? "",
    record_view_id: params.get("record_view_id"),
    program_id: params.get("program_id"),
    search_text: params.get("search_text"),
    entity_field_filters: params.get("entity_field_filters"),
  };
}

import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

// Call it in a click: browsers show the dialog only then.
export function saveStrongCompounds(typeId: string, ic50FieldId: string) {
  const strong = { field_id: ic50FieldId, filter_type: "is_less_than_equal", filter_prop: 100 };
  return client.exports.saveExport({
    filename: "strong-compounds.csv",
    entity_slice_id: typeId,
    entity_field_filters: JSON.stringify([strong]),
  });
}

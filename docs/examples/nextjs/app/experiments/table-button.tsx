"use client";

import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

export function TableButton() {
  const save = async () => {
    const compoundType = await client.entityTypes.getTypeByName("Compound");
    if (!compoundType) return;
    await client.exports.saveExport({
      filename: "compounds.csv",
      entity_slice_id: compoundType.id,
    });
  };
  return (
    <button type="button" onClick={save}>
      Save all compounds
    </button>
  );
}

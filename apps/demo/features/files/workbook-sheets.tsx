"use client";

import { useState } from "react";
import { Segments } from "@/components/ui/segments";
import { DataTable } from "./data-table";
import styles from "./panes.module.css";
import type { TableData } from "./table-data";

/** One sheet at a time; a workbook of one sheet has nothing to choose. */
export function WorkbookSheets({ sheets }: { sheets: readonly { name: string; data: TableData }[] }) {
  const [chosen, setChosen] = useState(sheets[0]?.name ?? "");
  const sheet = sheets.find(({ name }) => name === chosen);
  return (
    <>
      {sheets.length > 1 && (
        <div className={styles.actions}>
          <Segments
            legend="Sheet"
            name="sheet"
            options={sheets.map(({ name }) => ({ value: name, label: name }))}
            chosen={chosen}
            onChoose={setChosen}
          />
        </div>
      )}
      {sheet ? (
        <DataTable name={`sheet ${sheet.name}`} data={sheet.data} />
      ) : (
        <p className={styles.hint}>The workbook has no sheet.</p>
      )}
    </>
  );
}

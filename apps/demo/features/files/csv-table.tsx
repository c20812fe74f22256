"use client";

import { useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { counted } from "@/lib/words";
import styles from "./csv-table.module.css";
import { type ParsedTable, parseCsv } from "./parse-csv";

/** More rows than anybody reads, and few enough to draw at once. */
const SHOWN = 200;

export function CsvTable({ file }: { file: File }) {
  const [table, setTable] = useState<ParsedTable | null>(null);
  useEffect(() => {
    let wanted = true;
    file.text().then((text) => {
      if (wanted) setTable(parseCsv(text));
    });
    return () => {
      wanted = false;
    };
  }, [file]);
  if (!table) return <Skeleton height={360} />;

  const { header, rows, numeric } = table;
  const shown = rows.slice(0, SHOWN);
  const columns = header.map((name, index) => ({ name, index, align: numeric[index] ? "end" : "start" }));
  const size = `${counted(rows.length, "row", "rows")}, ${counted(header.length, "column", "columns")}`;
  return (
    <figure>
      {/* A region that scrolls must be reachable by keyboard, or its rows are not. */}
      <section aria-label={`Contents of ${file.name}`} className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ name, index, align }) => (
                <th key={index} scope="col" data-align={align}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, number) => (
              // A row of a file has nothing but its place to be known by.
              <tr key={`${number}:${row[0]}`}>
                {columns.map(({ index, align }) => (
                  <td key={index} data-align={align}>
                    {row[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className={styles.caption}>
        {size}
        {rows.length > SHOWN && `; the first ${SHOWN} are shown`}
      </figcaption>
    </figure>
  );
}

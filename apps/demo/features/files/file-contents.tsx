"use client";

import { useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { DataTable } from "./data-table";
import styles from "./panes.module.css";
import { parseCsv } from "./parse-csv";
import { parseSdf } from "./parse-sdf";
import type { TableData } from "./table-data";

/** How to read each media type that the demo can show. */
const PARSERS: Record<string, (text: string) => TableData> = {
  "text/csv": parseCsv,
  "chemical/x-mdl-sdfile": parseSdf,
};

export function FileContents({ file }: { file: File }) {
  const parse = PARSERS[file.type];
  const [data, setData] = useState<TableData | null>(null);
  useEffect(() => {
    let wanted = true;
    if (parse) {
      file.text().then((text) => {
        if (wanted) setData(parse(text));
      });
    }
    return () => {
      wanted = false;
    };
  }, [file, parse]);
  if (!parse)
    return (
      <p className={styles.hint}>Save it to look inside: this kind of file needs a program of its own.</p>
    );
  return data ? <DataTable name={file.name} data={data} /> : <Skeleton height={360} />;
}

"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { type Contents, parserFor } from "./contents";
import { DataTable } from "./data-table";
import styles from "./panes.module.css";
import { StructureGrid } from "./structure-grid";
import { WorkbookSheets } from "./workbook-sheets";

export function FileContents({ file }: { file: File }) {
  const parse = parserFor(file.type);
  const [contents, setContents] = useState<Contents | "broken" | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = (read: Contents | "broken") => wanted && setContents(read);
    parse?.(file).then(show, () => show("broken"));
    return () => {
      wanted = false;
    };
  }, [file, parse]);
  if (!parse)
    return (
      <p className={styles.hint}>Save it to look inside: this kind of file needs a program of its own.</p>
    );
  if (contents === null) return <Skeleton height={360} />;
  if (contents === "broken")
    return (
      <Notice title="The file cannot be read">
        It arrived whole, but it is not what its type says. Save it to look at it.
      </Notice>
    );
  if (contents.kind === "table") return <DataTable name={file.name} data={contents.data} />;
  if (contents.kind === "structures")
    return <StructureGrid name={file.name} structures={contents.structures} />;
  return <WorkbookSheets sheets={contents.sheets} />;
}

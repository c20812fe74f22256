"use client";

import { byteSize } from "@/lib/words";
import { FileContents } from "./file-contents";
import { fileKind } from "./file-kind";
import styles from "./file-preview.module.css";

/** What a downloaded file is, and what is in it. */
export function FilePreview({ file }: { file: File }) {
  const { label } = fileKind(file);
  const facts = [
    ["Name", file.name],
    ["Kind", label],
    ["Size", byteSize(file.size)],
    ["Type", file.type || "not named"],
  ] as const;
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <FileContents file={file} />
    </>
  );
}

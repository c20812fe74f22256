"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { fileKind } from "@/features/files/file-kind";
import type { FileRef } from "@/features/files/file-ref";
import { clientFor } from "@/lib/browser/client";
import type { Mode } from "@/lib/browser/mode";
import { type Explanation, explain } from "@/lib/explain";
import styles from "./file-list.module.css";

interface FileListProps {
  files: readonly FileRef[];
  apiUrl: string | null;
  mode: Mode;
}

/** The files that properties name, each to be saved straight from the browser. */
export function FileList({ files, apiUrl, mode }: FileListProps) {
  const [failure, setFailure] = useState<Explanation | null>(null);
  const save = async ({ fileId, activityId, name }: FileRef) => {
    setFailure(null);
    try {
      await clientFor(mode, apiUrl).files.saveFile(fileId, { activityId, filename: name });
    } catch (error) {
      setFailure(explain(error));
    }
  };
  return (
    <>
      <ul className={styles.files}>
        {files.map((file) => {
          const { icon, label } = fileKind(file);
          return (
            <li key={file.fileId} className={styles.file}>
              <Icon name={icon} />
              <span className={styles.name}>
                {file.name}
                <span className={styles.kind}>{label}</span>
              </span>
              <Button icon="save" aria-label={`Save ${file.name}`} onClick={() => void save(file)}>
                Save
              </Button>
            </li>
          );
        })}
      </ul>
      {failure && (
        <Notice title={failure.title}>
          {failure.advice} ({failure.kind})
        </Notice>
      )}
    </>
  );
}

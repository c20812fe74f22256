"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { mediaTypeOf } from "@/features/files/file-kind";
import { useTask } from "@/features/files/use-task";
import { refusalText } from "@/features/records/refusal-text";
import styles from "./file-field.module.css";
import { useRecordClient } from "./record-client";
import type { FieldEntry } from "./record-data";
import { uploadFetch } from "./upload-fetch";

interface FileFieldProps {
  recordId: string;
  field: FieldEntry;
  /** Where a new file is stored; `null` for outside any activity. */
  activityId: string | null;
}

/** The file of a field: to save it, and to put another in its place. */
export function FileField({ recordId, field, activityId }: FileFieldProps) {
  const id = useId();
  const client = useRecordClient();
  const router = useRouter();
  const upload = useTask<string>();
  const save = useTask<string | null>();
  const [over, setOver] = useState(false);
  const file = fileIn(field.content);

  const send = (chosen: File) =>
    upload.run(async ({ onProgress, signal }) => {
      const { records } = client().withOptions({ fetch: uploadFetch(onProgress) });
      const type = mediaTypeOf(chosen);
      await records.createRecordValueFile(recordId, field.id, chosen.name, chosen, type, {
        activityId,
        signal,
      });
      router.refresh();
      return chosen.name;
    });
  const download = () =>
    save.run(({ onProgress, signal }) =>
      client().files.saveFile(file?.id ?? "", {
        filename: file?.name,
        activityId: field.activityId ?? undefined,
        // A field takes any file, and it is only saved here, never opened.
        acceptContentTypes: "any",
        onProgress,
        signal,
      }),
    );
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) send(dropped);
  };

  const failure =
    upload.task.phase === "failed" ? upload.task : save.task.phase === "failed" ? save.task : null;
  return (
    <div className={styles.field}>
      {file ? (
        <div className={styles.file}>
          <Icon name="files" />
          <span className={styles.name}>{file.name}</span>
          <Button icon="save" disabled={save.task.phase === "running"} onClick={download}>
            Save to disk
          </Button>
        </div>
      ) : (
        <p className={styles.none}>No file yet</p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same for keyboards. */}
      <div
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className={styles.choose} htmlFor={id}>
          <Icon name="upload" />
          {file ? "Choose another file, or drop it here" : "Choose a file, or drop it here"}
        </label>
        <input
          id={id}
          className={styles.input}
          type="file"
          aria-label={`File for ${field.name}`}
          disabled={upload.task.phase === "running"}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            // Emptied, so that choosing the same file again is a change.
            event.target.value = "";
            if (chosen) send(chosen);
          }}
        />
      </div>
      {upload.task.phase === "running" && <Progress label="Upload" progress={upload.task.progress} />}
      {save.task.phase === "running" && <Progress progress={save.task.progress} />}
      <p role="status" className={styles.done}>
        {upload.task.phase === "done" && `Stored ${upload.task.result}`}
        {save.task.phase === "done" && save.task.result && `Saved as ${save.task.result}`}
      </p>
      {failure && <Notice title="That did not work">{refusalText(failure.error)}</Notice>}
    </div>
  );
}

function fileIn(content: FieldEntry["content"]): { id: string; name: string } | null {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return null;
  const { file_id, file_name } = content;
  if (typeof file_id !== "string") return null;
  return { id: file_id, name: typeof file_name === "string" ? file_name : file_id };
}

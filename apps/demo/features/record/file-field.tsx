"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { DropZone } from "@/components/ui/drop-zone";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { mediaTypeOf } from "@/features/files/file-kind";
import { useTask } from "@/features/files/use-task";
import { refusalText } from "@/features/records/refusal-text";
import { useUnderWay } from "@/lib/change/use-under-way";
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
  const client = useRecordClient();
  const router = useRouter();
  const upload = useTask<string>();
  useUnderWay(upload.task.phase === "running");
  const save = useTask<string | null>();
  const file = fileIn(field.content);

  const send = (chosen: File) =>
    upload.run(async ({ onProgress, signal }) => {
      const { records } = client().withOptions({ fetch: uploadFetch(onProgress) });
      const file = { name: chosen.name, type: mediaTypeOf(chosen), content: chosen };
      await records.createRecordValueFile(recordId, field.id, file, { activityId, signal });
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
      <DropZone
        label={`File for ${field.name}`}
        text={file ? "Drop another file here" : "Drop a file here"}
        disabled={upload.task.phase === "running"}
        onFile={send}
      />
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

"use client";

import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { Failure } from "./failure";
import { FilePreview } from "./file-preview";
import type { PaneProps } from "./pane";
import styles from "./panes.module.css";
import { useTask } from "./use-task";

/** The whole file as a `File`, and what is in it. */
export function PreviewPane({ file, client }: PaneProps) {
  const { task, run } = useTask<File>();
  const { fileId, activityId, name } = file;
  const start = () =>
    run((help) => client().files.downloadBlob(fileId, { activityId, filename: name, ...help }));
  return (
    <>
      <div className={styles.actions}>
        <Button kind="primary" icon="table" disabled={task.phase === "running"} onClick={start}>
          {task.phase === "done" ? "Load again" : "Load the preview"}
        </Button>
      </div>
      {task.phase === "idle" && (
        <p className={styles.hint}>Loads the file into memory and shows what it holds.</p>
      )}
      {task.phase === "running" && <Progress progress={task.progress} />}
      {task.phase === "failed" && <Failure error={task.error} onRetry={start} />}
      {task.phase === "done" && <FilePreview file={task.result} />}
    </>
  );
}

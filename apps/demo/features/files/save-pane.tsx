"use client";

import { Button } from "@/components/ui/button";
import { Outcome } from "@/components/ui/outcome";
import { Progress } from "@/components/ui/progress";
import { Failure } from "./failure";
import type { PaneProps } from "./pane";
import styles from "./panes.module.css";
import { useTask } from "./use-task";

/** Straight to the user's disk: where they choose, if the browser can ask, else among their downloads. */
export function SavePane({ file, client }: PaneProps) {
  const { task, run } = useTask<string | null>();
  const { fileId, activityId, name } = file;
  const start = () => run((help) => client().files.saveFile(fileId, { activityId, filename: name, ...help }));
  return (
    <>
      <div className={styles.actions}>
        <Button kind="primary" icon="save" disabled={task.phase === "running"} onClick={start}>
          Save to disk
        </Button>
      </div>
      {task.phase === "idle" && (
        <p className={styles.hint}>
          Where the browser can ask, you choose the place; else it goes to your downloads.
        </p>
      )}
      {task.phase === "running" && <Progress progress={task.progress} />}
      {task.phase === "failed" && <Failure error={task.error} onRetry={start} />}
      {task.phase === "done" && (
        <Outcome good={task.result !== null}>
          {task.result ? `Saved as ${task.result}` : "Not saved: you closed the dialog"}
        </Outcome>
      )}
    </>
  );
}

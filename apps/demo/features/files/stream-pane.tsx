"use client";

import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { Failure } from "./failure";
import type { PaneProps } from "./pane";
import styles from "./panes.module.css";
import { StreamFigures } from "./stream-figures";
import { type StreamState, useStream } from "./use-stream";

const busy = ({ phase }: StreamState) => phase === "opening" || phase === "running" || phase === "paused";

/** The file as it arrives, with a hand on the tap. */
export function StreamPane({ file, client }: PaneProps) {
  const { fileId, activityId, name } = file;
  const open = useCallback(
    () => client().files.downloadStream(fileId, { activityId, filename: name }),
    [client, fileId, activityId, name],
  );
  const { state, start, pause, resume, cancel } = useStream(open);
  const { phase, receivedBytes, totalBytes } = state;
  return (
    <>
      <div className={styles.actions}>
        {!busy(state) && (
          <Button kind="primary" icon="stream" onClick={start}>
            {phase === "idle" ? "Start the stream" : "Start again"}
          </Button>
        )}
        {phase === "paused" && (
          <Button kind="primary" icon="play" onClick={resume}>
            Resume
          </Button>
        )}
        {(phase === "opening" || phase === "running") && (
          <Button kind="primary" icon="pause" disabled={phase === "opening"} onClick={pause}>
            Pause
          </Button>
        )}
        {busy(state) && (
          <Button icon="close" onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
      {phase === "idle" ? (
        <p className={styles.hint}>
          Reads the file while it arrives, never holding more than a piece of it. Pausing stops the server
          too.
        </p>
      ) : phase === "failed" ? (
        <Failure error={state.error} onRetry={start} />
      ) : (
        <>
          <Progress progress={{ receivedBytes, totalBytes }} />
          <div className={styles.figures}>
            <StreamFigures state={state} />
          </div>
        </>
      )}
    </>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { RouteChoice } from "@/components/ui/route-choice";
import { clientFor } from "@/lib/browser/client";
import type { Mode } from "@/lib/browser/mode";
import { counted } from "@/lib/words";
import type { CheckedFile } from "./check-rows";
import styles from "./import.module.css";
import { PushBar } from "./push-bar";
import { PushReport } from "./push-report";
import { type PushState, usePush } from "./use-push";

interface PushStepProps {
  checked: CheckedFile;
  keyFieldNames: string[];
  mode: Mode;
  onMode: (mode: Mode) => void;
  apiUrl: string | null;
}

const isOver = ({ phase }: PushState) => phase === "done";

export function PushStep({ checked, keyFieldNames, mode, onMode, apiUrl }: PushStepProps) {
  const { state, start, cancel } = usePush();
  const { rows, problems } = checked;
  const running = state.phase === "running";
  return (
    <>
      <RouteChoice explained apiUrl={apiUrl} mode={mode} onMode={onMode} />
      <div className={styles.actions}>
        <Button
          kind="primary"
          icon="transfer"
          disabled={running || problems.length > 0}
          onClick={() => start(clientFor(mode, apiUrl), rows, keyFieldNames)}
        >
          {isOver(state) ? "Push again" : `Push ${counted(rows.length, "row", "rows")}`}
        </Button>
        {running && (
          <Button icon="close" disabled={state.cancelled} onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
      {running && <PushBar {...state} />}
      {state.phase === "done" && <PushReport summary={state.summary} />}
    </>
  );
}

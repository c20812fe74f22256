"use client";

import { KaleidoscopeError } from "@kal/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DropZone } from "@/components/ui/drop-zone";
import { IconLink } from "@/components/ui/icon-link";
import { Notice } from "@/components/ui/notice";
import { Outcome } from "@/components/ui/outcome";
import { RouteChoice } from "@/components/ui/route-choice";
import { clientFor } from "@/lib/browser/client";
import type { Mode } from "@/lib/browser/mode";
import { useUnderWay } from "@/lib/change/use-under-way";
import { handOver } from "./hand-over";
import styles from "./registration.module.css";

const SAMPLES = {
  good: "/samples/cro-batches.csv",
  bad: "/samples/cro-batches-with-mistakes.csv",
};

interface FileUploadProps {
  activityId: string;
  apiUrl: string | null;
  initialMode: Mode;
}

type State =
  | { phase: "idle" }
  | { phase: "running" | "done"; name: string }
  | { phase: "failed"; message: string };

/** The user's side of a registration by file: an upload to the activity's property, and the word to register it. */
export function FileUpload({ activityId, apiUrl, initialMode }: FileUploadProps) {
  const router = useRouter();
  const [mode, setMode] = useState(initialMode);
  const [state, setState] = useState<State>({ phase: "idle" });
  useUnderWay(state.phase === "running");
  const chooseMode = (next: Mode) => {
    setMode(next);
    window.history.replaceState(null, "", `?mode=${next}`);
  };
  const send = async (load: () => File | Promise<File>) => {
    try {
      const file = await load();
      setState({ phase: "running", name: file.name });
      await handOver(clientFor(mode, apiUrl), activityId, file);
      setState({ phase: "done", name: file.name });
    } catch (error) {
      const message = KaleidoscopeError.is(error)
        ? error.message
        : "Something unexpected happened. Try again.";
      setState({ phase: "failed", message });
    }
    router.refresh();
  };
  const trySample = (url: string) =>
    send(async () => {
      const answer = await fetch(url);
      return new File([await answer.blob()], url.replace("/samples/", ""), { type: "text/csv" });
    });
  const running = state.phase === "running";
  return (
    <>
      <RouteChoice explained apiUrl={apiUrl} mode={mode} onMode={chooseMode} />
      <div className={styles.drop}>
        <DropZone
          label="File to register"
          text="Drop a CSV here"
          accept=".csv,text/csv"
          onFile={(file) => send(() => file)}
        />
      </div>
      <div className={styles.buttons}>
        <Button disabled={running} onClick={() => trySample(SAMPLES.good)}>
          Try a sample
        </Button>
        <Button disabled={running} onClick={() => trySample(SAMPLES.bad)}>
          Try one with mistakes
        </Button>
        <IconLink icon="save" href={SAMPLES.good} download>
          Download the sample
        </IconLink>
      </div>
      <div className={styles.said}>
        {running && <p role="status">Uploading {state.name}</p>}
        {state.phase === "done" && <Outcome>{state.name} was handed to the registrar</Outcome>}
        {state.phase === "failed" && <Notice title="The file was not handed over">{state.message}</Notice>}
      </div>
    </>
  );
}

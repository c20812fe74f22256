"use client";

import { KaleidoscopeError } from "@kal/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DropZone } from "@/components/ui/drop-zone";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Segments } from "@/components/ui/segments";
import { clientFor } from "@/lib/browser/client";
import { type Mode, modes } from "@/lib/browser/mode";
import { handOver } from "./hand-over";
import styles from "./registration.module.css";

const SAMPLES = {
  good: "/samples/cro-batches.csv",
  bad: "/samples/cro-batches-with-mistakes.csv",
};

interface FileUploadProps {
  activityId: string;
  apiUrl: string;
  initialMode: Mode;
}

type State =
  | { phase: "idle" }
  | { phase: "running" | "done"; name: string }
  | { phase: "failed"; message: string };

const modeOptions = (Object.keys(modes) as Mode[]).map((value) => ({ value, label: modes[value].label }));

/** The user's side of a registration by file: an upload to the activity's property, and the word to register it. */
export function FileUpload({ activityId, apiUrl, initialMode }: FileUploadProps) {
  const router = useRouter();
  const [mode, setMode] = useState(initialMode);
  const [state, setState] = useState<State>({ phase: "idle" });
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
      <div className={styles.mode}>
        <Segments legend="Route" name="mode" options={modeOptions} chosen={mode} onChoose={chooseMode} />
        <p>{modes[mode].about}</p>
      </div>
      <DropZone label="File to register" accept=".csv,text/csv" onFile={(file) => send(() => file)} />
      <div className={styles.buttons}>
        <Button disabled={running} onClick={() => trySample(SAMPLES.good)}>
          Try a sample
        </Button>
        <Button disabled={running} onClick={() => trySample(SAMPLES.bad)}>
          Try one with mistakes
        </Button>
        <a className={styles.download} href={SAMPLES.good} download>
          <Icon name="save" size={16} /> Download the sample
        </a>
      </div>
      <div className={styles.said}>
        {running && <p role="status">Uploading {state.name}</p>}
        {state.phase === "done" && (
          <p role="status" className={styles.done}>
            <Icon name="check" size={17} /> {state.name} was handed to the registrar
          </p>
        )}
        {state.phase === "failed" && <Notice title="The file was not handed over">{state.message}</Notice>}
      </div>
    </>
  );
}

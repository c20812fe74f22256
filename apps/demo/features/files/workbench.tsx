"use client";

import { useCallback, useState } from "react";
import { RouteChoice } from "@/components/ui/route-choice";
import { Segments } from "@/components/ui/segments";
import { clientFor } from "@/lib/browser/client";
import type { Mode } from "@/lib/browser/mode";
import { FilePicker } from "./file-picker";
import type { FileRef } from "./file-ref";
import { type Way, ways } from "./ways";
import styles from "./workbench.module.css";

interface WorkbenchProps {
  files: readonly [FileRef, ...FileRef[]];
  apiUrl: string | null;
  initialMode: Mode;
}

/** Choose a file, a route and a way; the pane below does the rest. */
export function Workbench({ files, apiUrl, initialMode }: WorkbenchProps) {
  const [file, setFile] = useState(files[0]);
  const [mode, setMode] = useState(initialMode);
  const [way, setWay] = useState<Way>("preview");
  const client = useCallback(() => clientFor(mode, apiUrl), [mode, apiUrl]);
  const chooseMode = (next: Mode) => {
    setMode(next);
    // Keep the mode in the URL, so that a reload or a shared link keeps it.
    window.history.replaceState(null, "", `?mode=${next}`);
  };
  return (
    <div className={styles.workbench}>
      <FilePicker files={files} chosen={file} onChoose={setFile} />
      <section aria-label={file.name} className={styles.work}>
        <h2 className={styles.name}>{file.name}</h2>
        <p className={styles.activity}>{file.activityTitle}</p>
        <div className={styles.route}>
          <RouteChoice explained apiUrl={apiUrl} mode={mode} onMode={chooseMode} />
        </div>
        <Segments legend="Way" name="way" options={ways} chosen={way} onChoose={setWay} />
        {ways.map(({ value, Pane }) => (
          <div key={value} hidden={value !== way} className={styles.pane}>
            {/* Another file or route is another download: the key begins it afresh and ends the one under way. */}
            <Pane key={`${mode} ${file.activityId} ${file.fileId}`} file={file} client={client} />
          </div>
        ))}
      </section>
    </div>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Progress } from "@/components/ui/progress";
import { Segments } from "@/components/ui/segments";
import { DataTable } from "@/features/files/data-table";
import { Failure } from "@/features/files/failure";
import { parseCsv } from "@/features/files/parse-csv";
import { type TaskHelp, useTask } from "@/features/files/use-task";
import { clientFor } from "@/lib/browser/client";
import { type Mode, modes } from "@/lib/browser/mode";
import styles from "./export-actions.module.css";
import { type ExportChoice, exportParams, exportQuery } from "./export-choice";

interface ExportActionsProps {
  choice: ExportChoice;
  mode: Mode;
  onMode: (mode: Mode) => void;
  apiUrl: string;
}

type Outcome = { kind: "preview"; name: string; text: string } | { kind: "saved"; name: string | null };

const modeOptions = (Object.keys(modes) as Mode[]).map((value) => ({ value, label: modes[value].label }));

/** The same export three ways: looked at, saved by the browser, and streamed by the server. */
export function ExportActions({ choice, mode, onMode, apiUrl }: ExportActionsProps) {
  const { task, run } = useTask<Outcome>();
  const running = task.phase === "running";
  const client = () => clientFor(mode, apiUrl);
  const preview = () =>
    run(async (help) => {
      const file = await client().exports.exportBlob(exportQuery(choice), help);
      return { kind: "preview", name: file.name, text: await file.text() };
    });
  const save = () =>
    run(async (help: TaskHelp) => ({
      kind: "saved",
      name: await client().exports.saveExport(exportQuery(choice), help),
    }));
  return (
    <>
      <div className={styles.mode}>
        <Segments legend="Route" name="mode" options={modeOptions} chosen={mode} onChoose={onMode} />
        <p className={styles.about}>{modes[mode].about}</p>
      </div>
      <div className={styles.actions}>
        <Button kind="primary" icon="save" disabled={running} onClick={save}>
          Save the CSV
        </Button>
        <Button icon="table" disabled={running} onClick={preview}>
          Preview
        </Button>
        <a className={styles.link} href={`/api/export?${exportParams(choice)}`}>
          <Icon name="stream" size={16} /> Stream it from the server
        </a>
      </div>
      {running && <Progress progress={task.progress} />}
      {task.phase === "failed" && <Failure error={task.error} onRetry={save} />}
      {task.phase === "done" && <Shown outcome={task.result} />}
    </>
  );
}

function Shown({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === "saved")
    return (
      <p role="status" className={styles.outcome}>
        <Icon name={outcome.name ? "check" : "close"} />
        {outcome.name ? `Saved as ${outcome.name}` : "Not saved: you closed the dialog"}
      </p>
    );
  const data = parseCsv(outcome.text);
  return data.rows.length > 0 ? (
    <DataTable name={outcome.name} data={data} />
  ) : (
    <p role="status">No record fits. The file would have its header and nothing else.</p>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { IconLink } from "@/components/ui/icon-link";
import { Outcome } from "@/components/ui/outcome";
import { Progress } from "@/components/ui/progress";
import { RouteChoice } from "@/components/ui/route-choice";
import { DataTable } from "@/features/files/data-table";
import { Failure } from "@/features/files/failure";
import { parseCsv } from "@/features/files/parse-csv";
import { type TaskHelp, useTask } from "@/features/files/use-task";
import { clientFor } from "@/lib/browser/client";
import type { Mode } from "@/lib/browser/mode";
import styles from "./export-actions.module.css";
import { type ExportChoice, exportParams, exportQuery } from "./export-choice";

interface ExportActionsProps {
  choice: ExportChoice;
  mode: Mode;
  onMode: (mode: Mode) => void;
  apiUrl: string | null;
}

type Result = { kind: "preview"; name: string; text: string } | { kind: "saved"; name: string | null };

/** The same export three ways: looked at, saved by the browser, and streamed by the server. */
export function ExportActions({ choice, mode, onMode, apiUrl }: ExportActionsProps) {
  const { task, run } = useTask<Result>();
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
      <RouteChoice explained apiUrl={apiUrl} mode={mode} onMode={onMode} />
      <div className={styles.actions}>
        <Button kind="primary" icon="save" disabled={running} onClick={save}>
          Save the CSV
        </Button>
        <Button icon="table" disabled={running} onClick={preview}>
          Preview
        </Button>
        <IconLink icon="stream" href={`/api/export?${exportParams(choice)}`}>
          Stream it from the server
        </IconLink>
      </div>
      {running && <Progress progress={task.progress} />}
      {task.phase === "failed" && <Failure error={task.error} onRetry={save} />}
      {task.phase === "done" && <Shown result={task.result} />}
    </>
  );
}

function Shown({ result }: { result: Result }) {
  if (result.kind === "saved")
    return (
      <Outcome good={result.name !== null}>
        {result.name ? `Saved as ${result.name}` : "Not saved: you closed the dialog"}
      </Outcome>
    );
  const data = parseCsv(result.text);
  return data.rows.length > 0 ? (
    <DataTable name={result.name} data={data} />
  ) : (
    <p role="status">No record fits. The file would have its header and nothing else.</p>
  );
}

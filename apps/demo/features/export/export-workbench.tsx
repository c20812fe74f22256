"use client";

import { useState } from "react";
import { Card } from "@/components/ui/card";
import stack from "@/components/ui/stack.module.css";
import type { Mode } from "@/lib/browser/mode";
import { ExportActions } from "./export-actions";
import { type ExportChoice, exportQuery } from "./export-choice";
import { ExportForm } from "./export-form";
import type { ExportPageData } from "./load-export";

interface ExportWorkbenchProps extends Omit<ExportPageData, "requests"> {
  initialMode: Mode;
}

export function ExportWorkbench({ initialMode, apiUrl, ...data }: ExportWorkbenchProps) {
  const [mode, setMode] = useState(initialMode);
  const [choice, setChoice] = useState<ExportChoice>({
    filename: "records.csv",
    typeId: data.types[0]?.id ?? "",
    viewId: "",
    programId: "",
    text: "",
    filters: [],
  });
  const chooseMode = (next: Mode) => {
    setMode(next);
    window.history.replaceState(null, "", `?mode=${next}`);
  };
  return (
    <div className={stack.stack}>
      <Card title="Which records">
        <ExportForm {...data} choice={choice} onChange={setChoice} />
      </Card>
      <Card title="The file">
        {/* What was shown of another choice is gone with it: the key begins afresh. */}
        <ExportActions
          key={`${mode} ${JSON.stringify(exportQuery(choice))}`}
          choice={choice}
          mode={mode}
          onMode={chooseMode}
          apiUrl={apiUrl}
        />
      </Card>
    </div>
  );
}

"use client";

import { useMemo, useState } from "react";
import { Card } from "@/components/ui/card";
import stack from "@/components/ui/stack.module.css";
import type { Mode } from "@/lib/browser/mode";
import type { RecordField, RecordType } from "@/lib/record-types";
import { checkRows } from "./check-rows";
import { CheckStep } from "./check-step";
import type { CsvFile } from "./csv-file";
import { FileStep } from "./file-step";
import { guessMapping, guessType, type Mapping } from "./guess-mapping";
import { MappingStep } from "./mapping-step";
import { PushStep } from "./push-step";

interface ImportWorkbenchProps {
  types: readonly RecordType[];
  fields: readonly RecordField[];
  apiUrl: string | null;
  initialMode: Mode;
}

interface Work {
  file: CsvFile;
  type: RecordType;
  mapping: Mapping;
  /** Counts the files: the next one, or the same one mended, begins with no report of the last. */
  number: number;
}

/** A file, what its columns are, what is wrong with it, and the push: each step shows once the one before is done. */
export function ImportWorkbench({ types, fields, apiUrl, initialMode }: ImportWorkbenchProps) {
  const [work, setWork] = useState<Work | null>(null);
  const [mode, setMode] = useState(initialMode);
  const mappingFor = (file: CsvFile, type: RecordType) =>
    guessMapping(file.header, [...type.keyFields, ...fields]);
  const take = (file: CsvFile) => {
    const type = guessType(file.header, types);
    if (type)
      setWork((before) => ({
        file,
        type,
        mapping: mappingFor(file, type),
        number: (before?.number ?? 0) + 1,
      }));
  };
  const checked = useMemo(
    () => work && checkRows(work.file, work.type, fields, work.mapping),
    [work, fields],
  );
  const chooseMode = (next: Mode) => {
    setMode(next);
    window.history.replaceState(null, "", `?mode=${next}`);
  };
  return (
    <div className={stack.stack}>
      <Card title="1. The file">
        <FileStep file={work?.file ?? null} onFile={take} />
      </Card>
      {work && checked && (
        <>
          <Card title="2. Its columns">
            <MappingStep
              {...work}
              types={types}
              fields={fields}
              onType={(type) => setWork({ ...work, type, mapping: mappingFor(work.file, type) })}
              onMapping={(mapping) => setWork({ ...work, mapping })}
            />
          </Card>
          <Card title="3. The check">
            <CheckStep checked={checked} />
          </Card>
          <Card title="4. The push">
            <PushStep
              key={`${work.number} ${work.type.id}`}
              checked={checked}
              keyFieldNames={work.type.keyFields.map(({ name }) => name)}
              mode={mode}
              onMode={chooseMode}
              apiUrl={apiUrl}
            />
          </Card>
        </>
      )}
    </div>
  );
}

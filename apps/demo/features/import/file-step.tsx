"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DropZone } from "@/components/ui/drop-zone";
import { Icon } from "@/components/ui/icon";
import { IconLink } from "@/components/ui/icon-link";
import { Notice } from "@/components/ui/notice";
import { byteSize, counted } from "@/lib/words";
import { type CsvFile, readCsv } from "./csv-file";
import styles from "./import.module.css";

const SAMPLE = "/samples/compounds.csv";
const SAMPLE_WITH_MISTAKES = "/samples/compounds-with-mistakes.csv";
/** Beyond this a page is the wrong tool: its rows are all held in memory, more than once. */
const MOST_BYTES = 20_000_000;

interface FileStepProps {
  file: CsvFile | null;
  onFile: (file: CsvFile) => void;
}

/** From a disk, by a drop, or the sample. */
export function FileStep({ file, onFile }: FileStepProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const read = async (name: string, load: () => Promise<string>) => {
    setTrouble(null);
    try {
      onFile(readCsv(name, await load()));
    } catch {
      setTrouble(`${name} could not be read. Choose it again.`);
    }
  };
  const take = (chosen: File) =>
    chosen.size > MOST_BYTES
      ? setTrouble(
          `${chosen.name} has ${byteSize(chosen.size)}; this page takes up to ${byteSize(MOST_BYTES)}.`,
        )
      : read(chosen.name, () => chosen.text());
  const trySample = (url: string) =>
    read(url.replace("/samples/", ""), async () => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`The sample answered ${answer.status}.`);
      return answer.text();
    });
  return (
    <>
      <DropZone label="CSV file" text="Drop a CSV here" accept=".csv,.tsv,.txt,text/csv" onFile={take} />
      {trouble && (
        <div className={styles.trouble}>
          <Notice title="Not this file">{trouble}</Notice>
        </div>
      )}
      <p role="status" className={styles.chosen}>
        {file ? (
          <>
            <Icon name="check" size={17} />
            <strong>{file.name}</strong> {counted(file.rows.length, "row", "rows")},{" "}
            {counted(file.header.length, "column", "columns")}
          </>
        ) : (
          "No file chosen yet"
        )}
      </p>
      <div className={styles.samples}>
        <Button onClick={() => trySample(SAMPLE)}>Try a sample</Button>
        <Button onClick={() => trySample(SAMPLE_WITH_MISTAKES)}>Try one with mistakes</Button>
        <IconLink icon="save" href={SAMPLE} download>
          Download the sample
        </IconLink>
      </div>
    </>
  );
}

"use client";

import Link from "next/link";
import { useOptimistic, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { Named } from "@/lib/activities";
import type { Mode } from "@/lib/browser/mode";
import { useChange } from "@/lib/change/use-change";
import { attachRecord, removeRecord } from "./actions";
import { RecordSearch } from "./record-search";
import styles from "./records.module.css";

interface RecordsProps {
  id: string;
  records: readonly Named[];
  apiUrl: string | null;
  mode: Mode;
}

/** The records that the activity holds. Taking one off deletes what was measured on it here, so it is asked twice. */
export function Records({ id, records, apiUrl, mode }: RecordsProps) {
  const { change, problem, dismiss } = useChange();
  const [shown, show] = useOptimistic<readonly Named[]>(records);
  const [doubted, setDoubted] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  return (
    <>
      <RecordSearch
        apiUrl={apiUrl}
        mode={mode}
        held={shown}
        onAttach={(record) =>
          change({
            optimistic: () => show([...shown, record]),
            send: () => attachRecord(id, record.id),
          })
        }
      />
      <ProblemNotice problem={problem} onDismiss={dismiss} />
      {shown.length === 0 ? (
        <p className={styles.none}>No records are attached yet.</p>
      ) : (
        <ul aria-label="Attached records" className={styles.records}>
          {shown.map((record) => (
            <li key={record.id} className={styles.record}>
              <Link className={styles.name} href={`/records/${record.id}`}>
                {record.name}
              </Link>
              {doubted === record.id ? (
                <span className={styles.doubt}>
                  Its values here are deleted.
                  <Button
                    onClick={() => {
                      setDoubted(null);
                      change({
                        optimistic: () => show(shown.filter((kept) => kept.id !== record.id)),
                        send: () => removeRecord(id, record.id),
                      });
                    }}
                  >
                    Remove
                  </Button>
                  <Button
                    autoFocus
                    onClick={() => {
                      setDoubted(null);
                      setKept(record.id);
                    }}
                  >
                    Keep
                  </Button>
                </span>
              ) : (
                <IconButton
                  icon="close"
                  label={`Remove record ${record.name}`}
                  autoFocus={kept === record.id}
                  onClick={() => setDoubted(record.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

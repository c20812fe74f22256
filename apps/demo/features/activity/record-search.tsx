"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import type { Named } from "@/lib/activities";
import { clientFor } from "@/lib/browser/client";
import type { Mode } from "@/lib/browser/mode";
import { type Explanation, explain } from "@/lib/explain";
import styles from "./record-search.module.css";

interface RecordSearchProps {
  apiUrl: string | null;
  mode: Mode;
  held: readonly Named[];
  onAttach: (record: Named) => void;
}

type Found = { records: Named[] | null; problem: Explanation | null };

const TYPING_PAUSE_MS = 250;
const SHOWN = 6;
const NOTHING: Found = { records: null, problem: null };

/** Finds records while one types, from the browser itself: by way of the proxy, or with a token. */
export function RecordSearch({ apiUrl, mode, held, onAttach }: RecordSearchProps) {
  const [text, setText] = useState("");
  const [{ records, problem }, setFound] = useState(NOTHING);

  useEffect(() => {
    const search_text = text.trim();
    if (!search_text) return setFound(NOTHING);
    // Typing on ends the search before, in the network too.
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      try {
        const client = clientFor(mode, apiUrl);
        const ids = await client.records.searchRecords({ search_text, limit: SHOWN }, { signal });
        const found = await client.records.getRecordsByIds(ids, { signal });
        if (!signal.aborted)
          setFound({ records: found.map((one) => ({ id: one.id, name: String(one) })), problem: null });
      } catch (error) {
        if (!signal.aborted) setFound({ records: null, problem: explain(error) });
      }
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, mode, apiUrl]);

  return (
    <div className={styles.search}>
      <SearchField
        label="Attach a record"
        labelShown
        placeholder="Search by name, such as HAL-0003"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div aria-live="polite">
        {problem && (
          <p className={styles.problem}>
            {problem.title}. {problem.advice}
          </p>
        )}
        {records?.length === 0 && <p className={styles.none}>No record fits.</p>}
      </div>
      {records && records.length > 0 && (
        <ul aria-label="Records found" className={styles.found}>
          {records.map((record) => {
            const isHeld = held.some((one) => one.id === record.id);
            return (
              <li key={record.id} className={styles.record}>
                {record.name}
                <Button
                  icon={isHeld ? "check" : "plus"}
                  aria-label={`${isHeld ? "Attached" : "Attach"} ${record.name}`}
                  disabled={isHeld}
                  onClick={() => onAttach(record)}
                >
                  {isHeld ? "Attached" : "Attach"}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

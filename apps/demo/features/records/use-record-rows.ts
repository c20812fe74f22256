"use client";

import type { SearchRecordsQuery } from "@kal/core";
import type { KaleidoscopeClient } from "@kal/web";
import { useCallback, useRef, useState } from "react";
import type { Column } from "./column";
import { type RecordRow, recordRow } from "./record-row";

const PAGE = 100;

interface RecordRowsOptions {
  client: () => KaleidoscopeClient;
  search: SearchRecordsQuery;
  columns: readonly Column[];
  first: readonly RecordRow[];
}

/** Rows by their place, fetched page by page as they are needed. The ids come once, when the first page is left. */
export function useRecordRows({ client, search, columns, first }: RecordRowsOptions) {
  const [rows, setRows] = useState<ReadonlyMap<number, RecordRow>>(() => new Map(first.entries()));
  const [error, setError] = useState<unknown>(null);
  const ids = useRef<Promise<string[]>>(undefined);
  const asked = useRef(new Set<number>());

  const load = useCallback(
    async (page: number) => {
      asked.current.add(page);
      const { records } = client();
      try {
        ids.current ??= records.searchRecords(search);
        const all = await ids.current;
        const from = page * PAGE;
        const found = await records.getRecordsByIds(all.slice(from, from + PAGE));
        const loaded = await Promise.all(found.map((record) => recordRow(record, columns)));
        const placeOf = new Map(all.slice(from, from + PAGE).map((id, index) => [id, from + index]));
        setRows((before) => {
          const after = new Map(before);
          for (const row of loaded) after.set(placeOf.get(row.id) ?? -1, row);
          return after;
        });
      } catch (failure) {
        asked.current.delete(page);
        ids.current = undefined;
        setError(failure);
      }
    },
    [client, search, columns],
  );

  /** Sees to it that the rows from `from` to `to` come. */
  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page * PAGE <= to; page += 1) {
        const last = Math.min((page + 1) * PAGE - 1, to);
        const missing = !rows.has(Math.max(from, page * PAGE)) || !rows.has(last);
        if (missing && !asked.current.has(page)) void load(page);
      }
    },
    [rows, load],
  );

  const retry = useCallback(() => setError(null), []);
  return { rows, error, need, retry };
}

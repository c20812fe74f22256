"use client";

import type { SearchRecordsQuery } from "@kal/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { clientFor } from "@/lib/browser/client";
import type { Mode } from "@/lib/browser/mode";
import type { Column } from "./column";
import { type Cell, moved } from "./grid-keys";
import { GridRow } from "./grid-row";
import styles from "./record-grid.module.css";
import type { RecordRow } from "./record-row";
import { refusalText } from "./refusal-text";
import { useKeptPlace } from "./use-kept-place";
import { useRecordRows } from "./use-record-rows";

interface RecordGridProps {
  label: string;
  search: SearchRecordsQuery;
  columns: readonly Column[];
  /** The header row, made on the server: its cells are links that sort. */
  head: ReactNode;
  total: number;
  first: readonly RecordRow[];
  mode: Mode;
  apiUrl: string | null;
}

const ROW = 80;
/** Before the page is measured, and on the server. */
const ASSUMED = { width: 1000, height: 640 };
/** While somebody drags the bar through thousands of rows, none on the way is worth a request. */
const REST_MS = 80;

/**
 * A grid of any number of rows, of which only those in sight exist. Rows are of one height, so the length is known
 * from the count alone and nothing moves when rows come. The focus stays on the table, which names the active cell:
 * a focused cell would take the focus with it when it scrolls out of existence.
 */
export function RecordGrid({ label, columns, head, total, mode, apiUrl, ...query }: RecordGridProps) {
  const id = useId();
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const client = useCallback(() => clientFor(mode, apiUrl), [mode, apiUrl]);
  const { rows, error, need, retry } = useRecordRows({ client, columns, ...query });
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    initialRect: ASSUMED,
    overscan: 6,
  });
  useKeptPlace(scroller);
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (error) return;
    const timer = setTimeout(() => need(from, to), REST_MS);
    return () => clearTimeout(timer);
  }, [need, from, to, error]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Links within have keys of their own.
    if (event.target !== event.currentTarget) return;
    const record = rows.get(active.row);
    if (event.key === "Enter" && record) router.push(`/records/${record.id}`);
    const page = Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 2;
    const size = { rows: total, columns: columns.length, page: Math.max(1, page) };
    const next = moved(event.key, event.ctrlKey || event.metaKey, active, size);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next.row);
    scroller.current
      ?.querySelector(`th[aria-colindex="${next.column + 1}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const inSight = active.row >= from && active.row <= to;
  return (
    <>
      {error !== null && (
        <div className={styles.error}>
          <Notice title="Some rows did not come" action={<Button onClick={retry}>Try again</Button>}>
            {refusalText(error)}
          </Notice>
        </div>
      )}
      <div ref={scroller} className={styles.scroll} style={{ "--row": `${ROW}px` } as object}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves about in.
          role="grid"
          aria-label={label}
          aria-rowcount={total + 1}
          aria-colcount={columns.length}
          aria-activedescendant={inSight ? cellId(active.row, active.column) : undefined}
          tabIndex={0}
          className={styles.grid}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            {columns.map((column) => (
              <col
                key={column.id}
                className={styles.column}
                data-type={column.type}
                data-key={column.isKey}
              />
            ))}
          </colgroup>
          <thead>{head}</thead>
          <tbody>
            <Space height={above} columns={columns.length} />
            {items.map(({ index }) => (
              <GridRow
                key={index}
                index={index}
                row={rows.get(index)}
                columns={columns}
                active={active.row === index ? active.column : null}
                cellId={cellId}
                onChoose={setActive}
              />
            ))}
            <Space height={below} columns={columns.length} />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** As high as the rows that do not exist. */
function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is empty and must not be announced.
    <tr aria-hidden="true">
      <td colSpan={columns} className={styles.space} style={{ height }} />
    </tr>
  );
}

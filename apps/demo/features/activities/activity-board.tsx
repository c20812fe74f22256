"use client";

import { startTransition, useEffect, useOptimistic, useRef, useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { StatusChip } from "@/components/ui/status-chip";
import { editActivity } from "@/features/activity/actions";
import type { ActivityRow } from "@/lib/activities";
import { useChange } from "@/lib/change/use-change";
import { capital } from "@/lib/words";
import styles from "./activity-board.module.css";
import { BoardCard, moveId } from "./board-card";

interface ActivityBoardProps {
  rows: readonly ActivityRow[];
  /** The columns. */
  statuses: readonly string[];
}

interface Move {
  id: string;
  status: string;
}

const withMove = (rows: readonly ActivityRow[], { id, status }: Move) =>
  rows.map((row) => (row.id === id ? { ...row, status } : row));

/**
 * A column for each status. A card moves by dragging it, or by the choice on it, which keyboards, fingers and
 * screen readers can use as well. It moves at once, and back where Kaleidoscope refuses.
 */
export function ActivityBoard({ rows, statuses }: ActivityBoardProps) {
  const [shown, showMove] = useOptimistic(rows, withMove);
  const { change, problem, dismiss } = useChange();
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const moved = useRef<string>(undefined);

  const move = (id: string, status: string) => {
    const row = shown.find((one) => one.id === id);
    if (!row || row.status === status) return;
    moved.current = id;
    change({
      optimistic: () => showMove({ id, status }),
      send: () => editActivity(id, { set: "status", to: status }),
      done: () => startTransition(() => setSaid(`${row.title} is now ${status}.`)),
    });
  };

  // React creates a new card in the other column, so move the keyboard focus to it.
  useEffect(() => {
    if (moved.current && document.activeElement === document.body)
      document.getElementById(moveId(moved.current))?.focus();
  }, [shown]);

  return (
    <>
      <ProblemNotice problem={problem} onDismiss={dismiss} />
      <p aria-live="polite" className="visually-hidden">
        {said}
      </p>
      <section aria-label="Board" className={styles.board}>
        {statuses.map((status) => {
          const cards = shown.filter((row) => row.status === status);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the second way; each card has a choice
            <div
              key={status}
              className={styles.column}
              data-over={over === status || undefined}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(status);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(null);
                move(event.dataTransfer.getData("text/plain"), status);
              }}
            >
              <h2 className={styles.head}>
                <StatusChip status={status} />
                <span className={styles.count}>
                  {cards.length}
                  <span className="visually-hidden"> {cards.length === 1 ? "activity" : "activities"}</span>
                </span>
              </h2>
              <ul aria-label={capital(status)} className={styles.cards}>
                {cards.map((row) => (
                  <BoardCard key={row.id} row={row} statuses={statuses} onMove={move} />
                ))}
              </ul>
            </div>
          );
        })}
      </section>
    </>
  );
}

"use client";

import { useOptimistic, useRef } from "react";
import { Button } from "@/components/ui/button";
import control from "@/components/ui/control.module.css";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useChange } from "@/lib/change/use-change";
import { addComment } from "./actions";
import styles from "./comments.module.css";
import type { CommentRow } from "./history";

export function Comments({ id, comments }: { id: string; comments: readonly CommentRow[] }) {
  const { change, pending, problem, dismiss } = useChange();
  const [shown, show] = useOptimistic(comments, (rows, text: string) => [
    { id: "new", who: "You", text, when: "now" },
    ...rows,
  ]);
  const form = useRef<HTMLFormElement>(null);
  return (
    <>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get("comment")).trim();
          if (!text) return;
          change({
            optimistic: () => show(text),
            send: () => addComment(id, text),
            // Keep the text if the server refused it, so that it need not be typed again.
            done: () => form.current?.reset(),
          });
        }}
      >
        <textarea
          name="comment"
          aria-label="Comment"
          placeholder="Write a comment"
          rows={2}
          required
          className={`${control.control} ${styles.field}`}
        />
        <Button type="submit" disabled={pending}>
          Comment
        </Button>
      </form>
      <ProblemNotice problem={problem} onDismiss={dismiss} />
      {shown.length > 0 && (
        <ul className={styles.comments}>
          {shown.map(({ id, who, text, when }) => (
            <li key={id}>
              <p className={styles.by}>
                <strong>{who}</strong> {when}
              </p>
              <p className={styles.text}>{text}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

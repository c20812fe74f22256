"use client";

import { useOptimistic } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useChange } from "@/lib/change/use-change";
import { editActivity } from "./actions";
import styles from "./description.module.css";
import { EditableText } from "./editable-text";

interface DescriptionProps {
  id: string;
  text: string;
  /** Nothing but words: only then is it edited here, because saving would drop whatever else it holds. */
  isPlain: boolean;
}

export function Description({ id, text, isPlain }: DescriptionProps) {
  const { change, problem, dismiss } = useChange();
  const [shown, show] = useOptimistic(text);
  const words = <p className={styles.text}>{shown || <span className={styles.none}>None yet.</span>}</p>;
  if (!isPlain) {
    return (
      <>
        {words}
        <p className={styles.note}>It is formatted, so it is edited in Kaleidoscope itself.</p>
      </>
    );
  }
  return (
    <>
      <EditableText
        label="Description"
        text={shown}
        long
        onSave={(to) =>
          change({
            optimistic: () => show(to),
            send: () => editActivity(id, { set: "description", to }),
          })
        }
      >
        {words}
      </EditableText>
      <ProblemNotice problem={problem} onDismiss={dismiss} />
    </>
  );
}

"use client";

import { useOptimistic } from "react";
import { Card } from "@/components/ui/card";
import { ProblemNotice } from "@/components/ui/problem-notice";
import table from "@/components/ui/table.module.css";
import { EditableText } from "@/features/activity/editable-text";
import { useChange } from "@/lib/change/use-change";
import { counted } from "@/lib/words";
import { createProgram, renameProgram } from "./actions";
import type { Loaded, loadPrograms } from "./load";
import { NameForm } from "./name-form";
import styles from "./workspace.module.css";

/** Stands for the id of a program that is still being made. It cannot be renamed yet. */
const UNSAVED = "unsaved";

export function Programs({ programs, labels }: Loaded<typeof loadPrograms>) {
  const { change, pending, problem, dismiss } = useChange();
  const [shown, show] = useOptimistic(programs);
  return (
    <div className={styles.pair}>
      <Card title="Programs" aside={counted(shown.length, "program", "programs")}>
        <NameForm
          label="New program"
          action="Create"
          pending={pending}
          onSubmit={(name, _, clear) =>
            change({
              optimistic: () => show([...shown, { id: UNSAVED, name, count: 0 }]),
              send: () => createProgram(name),
              done: clear,
            })
          }
        />
        <ProblemNotice problem={problem} onDismiss={dismiss} />
        <table className={table.table}>
          <tbody>
            {shown.map(({ id, name, count }) => (
              <tr key={id}>
                <td className={styles.name}>
                  {id === UNSAVED ? (
                    name
                  ) : (
                    <EditableText
                      label={`Title of ${name}`}
                      text={name}
                      required
                      onSave={(title) =>
                        change({
                          optimistic: () =>
                            show(shown.map((one) => (one.id === id ? { ...one, name: title } : one))),
                          send: () => renameProgram(id, title),
                        })
                      }
                    >
                      <span>{name}</span>
                    </EditableText>
                  )}
                </td>
                <td className={`${table.end} ${styles.muted}`}>{counted(count, "activity", "activities")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Card title="Labels" aside={counted(labels.length, "label", "labels")}>
        <ul className={styles.chips}>
          {labels.map(({ id, name, count }) => (
            <li key={id} className={styles.chip}>
              {name} <span className={styles.muted}>{count}</span>
            </li>
          ))}
        </ul>
        <p className={styles.note}>
          Labels are made in Kaleidoscope itself; its API reads them, and activities take them on their page.
        </p>
      </Card>
    </div>
  );
}

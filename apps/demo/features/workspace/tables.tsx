"use client";

import { useOptimistic } from "react";
import { Card } from "@/components/ui/card";
import { ProblemNotice } from "@/components/ui/problem-notice";
import stack from "@/components/ui/stack.module.css";
import { ChipEditor } from "@/features/activity/chip-editor";
import { useChange } from "@/lib/change/use-change";
import { counted } from "@/lib/words";
import { linkTemplate, unlinkTemplate } from "./actions";
import type { Loaded, loadTables } from "./load";
import styles from "./workspace.module.css";

interface Link {
  id: string;
  linkedTo: string[];
}

/** Templates of result tables. Linked to a definition, each new activity of it begins with such a table. */
export function Tables({ templates, definitions }: Loaded<typeof loadTables>) {
  const { change, problem, dismiss } = useChange();
  const [shown, show] = useOptimistic(templates, (all, { id, linkedTo }: Link) =>
    all.map((one) => (one.id === id ? { ...one, linkedTo } : one)),
  );
  const groups = [
    { title: "Linked", members: shown.filter(({ linkedTo }) => linkedTo.length > 0) },
    { title: "Not linked", members: shown.filter(({ linkedTo }) => linkedTo.length === 0) },
  ];
  return (
    <div className={stack.stack}>
      <ProblemNotice problem={problem} onDismiss={dismiss} />
      {groups.map(({ title, members }) => (
        <Card key={title} title={title} aside={counted(members.length, "table", "tables")}>
          {members.length === 0 && <p className={styles.muted}>None.</p>}
          <ul className={stack.stack}>
            {members.map(({ id, name, about, linkedTo }) => (
              <li key={id}>
                <p className={styles.name}>
                  {name}
                  {about && <span className={styles.detail}>Records: {about}</span>}
                </p>
                <ChipEditor
                  label="Experiment types"
                  of={name}
                  one="experiment type"
                  chosen={definitions.filter((one) => linkedTo.includes(one.id))}
                  choices={definitions}
                  onAdd={(definition) =>
                    change({
                      optimistic: () => show({ id, linkedTo: [...linkedTo, definition.id] }),
                      send: () => linkTemplate(id, definition.id),
                    })
                  }
                  onRemove={(definition) =>
                    change({
                      optimistic: () =>
                        show({ id, linkedTo: linkedTo.filter((one) => one !== definition.id) }),
                      send: () => unlinkTemplate(id, definition.id),
                    })
                  }
                />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

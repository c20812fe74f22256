"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import control from "@/components/ui/control.module.css";
import type { IconName } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Outcome } from "@/components/ui/outcome";
import { type ActionResult, clearDrafts, stageRows, submitDrafts, validateDrafts } from "./actions";
import styles from "./registration.module.css";

type Task = (form: FormData) => Promise<ActionResult>;

const TASKS = {
  stage: stageRows,
  validate: validateDrafts,
  submit: submitDrafts,
  clear: clearDrafts,
} satisfies Record<string, Task>;

const BUTTONS: readonly { task: keyof typeof TASKS; label: string; icon: IconName; primary?: boolean }[] = [
  { task: "validate", label: "Check all drafts", icon: "check" },
  { task: "submit", label: "Submit all drafts", icon: "register", primary: true },
  { task: "clear", label: "Clear all drafts", icon: "close" },
];

const SAMPLE = `Alias,SMILES,MW,Notes
CRO-B01,COc1ccc2ncc(C)cc2c1,173.21,From the third design round
CRO-B02,Cc1ccc2ncccc2c1N,158.20,From the third design round
CRO-B03,COc1ccc2ncc(C)cc2c1,173.21,The same structure as the first
`;

interface DraftActionsProps {
  activityId: string;
  /** Whether there is a draft to do something with. */
  any: boolean;
}

/** Stage, check, submit, clear: one form whose buttons are server actions. */
export function DraftActions({ activityId, any }: DraftActionsProps) {
  const perform = (_: ActionResult | null, form: FormData) =>
    TASKS[String(form.get("task")) as keyof typeof TASKS](form);
  const [said, action, pending] = useActionState(perform, null);
  return (
    <form action={action}>
      <input type="hidden" name="activity" value={activityId} />
      <label className={styles.label} htmlFor="csv">
        Rows to stage, a CSV whose columns are named as those of the table
      </label>
      <textarea
        id="csv"
        className={`${control.control} ${styles.csv}`}
        name="csv"
        rows={5}
        spellCheck={false}
        defaultValue={SAMPLE}
      />
      <div className={styles.buttons}>
        <Button type="submit" name="task" value="stage" icon="plus" disabled={pending}>
          Stage these rows
        </Button>
        {BUTTONS.map(({ task, label, icon, primary }) => (
          <Button
            key={task}
            type="submit"
            name="task"
            value={task}
            icon={icon}
            kind={primary ? "primary" : "plain"}
            disabled={pending || !any}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className={styles.said}>
        {said?.ok && <Outcome>{said.text}</Outcome>}
        {said && !said.ok && <Notice title="That was not done">{said.text}</Notice>}
      </div>
    </form>
  );
}

"use client";

import { useId, useOptimistic } from "react";
import control from "@/components/ui/control.module.css";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { Named } from "@/lib/activities";
import { useChange } from "@/lib/change/use-change";
import { editActivity } from "./actions";
import { ChipEditor } from "./chip-editor";
import type { ListName } from "./edit";
import styles from "./facts.module.css";
import type { ActivityDetail } from "./load-activity";

const LISTS: readonly { list: ListName; label: string; one: string }[] = [
  { list: "people", label: "Assigned to", one: "person" },
  { list: "groups", label: "Groups", one: "group" },
  { list: "labels", label: "Labels", one: "label" },
  { list: "programs", label: "Programs", one: "program" },
];

type Lists = Record<ListName, Named[]>;

/** Who works on it, what it is part of, and when. Each change is sent at once, as Kaleidoscope itself does. */
export function Facts({ detail: { activity, choices } }: { detail: ActivityDetail }) {
  const { change, problem, dismiss } = useChange();
  const { people, groups, labels, programs, start, due } = activity;
  const [shown, show] = useOptimistic<Lists, Partial<Lists>>(
    { people, groups, labels, programs },
    (lists, changed) => ({ ...lists, ...changed }),
  );
  return (
    <div className={styles.facts}>
      {LISTS.map(({ list, label, one }) => (
        <ChipEditor
          key={list}
          label={label}
          one={one}
          chosen={shown[list]}
          choices={choices[list]}
          onAdd={(added) =>
            change({
              optimistic: () => show({ [list]: [...shown[list], added] }),
              send: () => editActivity(activity.id, { add: list, id: added.id }),
            })
          }
          onRemove={({ id }) =>
            change({
              optimistic: () => show({ [list]: shown[list].filter((kept) => kept.id !== id) }),
              send: () => editActivity(activity.id, { remove: list, id }),
            })
          }
        />
      ))}
      {(["start_date", "due_date"] as const).map((set) => (
        <DateField
          key={set}
          label={set === "start_date" ? "Start" : "Due"}
          value={set === "start_date" ? start : due}
          onChange={(to) => change({ send: () => editActivity(activity.id, { set, to }) })}
        />
      ))}
      <ProblemNotice problem={problem} onDismiss={dismiss} />
    </div>
  );
}

interface DateFieldProps {
  label: string;
  value: string | null;
  onChange: (iso: string | null) => void;
}

function DateField({ label, value, onChange }: DateFieldProps) {
  const id = useId();
  const date = value?.slice(0, 10) ?? "";
  return (
    <div className={styles.date}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {/* The key gives the field back its date where Kaleidoscope refused another. Blur, because a date is typed in steps. */}
      <input
        key={date}
        id={id}
        type="date"
        className={control.control}
        defaultValue={date}
        onBlur={({ target }) => {
          if (target.value !== date && target.validity.valid)
            onChange(target.value ? `${target.value}T00:00:00.000Z` : null);
        }}
      />
    </div>
  );
}

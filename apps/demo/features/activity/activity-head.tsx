"use client";

import { useOptimistic } from "react";
import { BackLink } from "@/components/ui/back-link";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SelectField } from "@/components/ui/select-field";
import { StatusChip } from "@/components/ui/status-chip";
import { TypeIcon } from "@/components/ui/type-icon";
import { typeLabel } from "@/lib/activities";
import { useChange } from "@/lib/change/use-change";
import { capital } from "@/lib/words";
import { editActivity } from "./actions";
import styles from "./activity-head.module.css";
import { EditableText } from "./editable-text";
import type { ActivityDetail } from "./load-activity";

/** Title and status, both to be changed in place. */
export function ActivityHead({ detail: { activity, definition, choices } }: { detail: ActivityDetail }) {
  const { change, problem, dismiss } = useChange();
  const [status, showStatus] = useOptimistic(activity.status);
  const [title, showTitle] = useOptimistic(activity.title);
  return (
    <div className={styles.head}>
      <BackLink href="/activities">Activities</BackLink>
      <EditableText
        label="Title"
        text={title}
        required
        onSave={(to) =>
          change({
            optimistic: () => showTitle(to),
            send: () => editActivity(activity.id, { set: "title", to }),
          })
        }
      >
        <h1 className={styles.title}>{title}</h1>
      </EditableText>
      <div className={styles.facts}>
        <span className={styles.type}>
          <TypeIcon type={activity.type} />
          {typeLabel(activity.type)}
        </span>
        {definition && <span>{definition}</span>}
        {activity.externalId && <code className={styles.external}>{activity.externalId}</code>}
        <StatusChip status={status} />
        <SelectField
          className={styles.status}
          label="Status"
          value={status}
          options={choices.statuses.map((one) => ({ value: one, label: capital(one) }))}
          onChange={({ target: { value: to } }) =>
            change({
              optimistic: () => showStatus(to),
              send: () => editActivity(activity.id, { set: "status", to }),
            })
          }
        />
      </div>
      <ProblemNotice problem={problem} onDismiss={dismiss} />
    </div>
  );
}

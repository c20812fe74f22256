"use client";

import { useOptimistic } from "react";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import stack from "@/components/ui/stack.module.css";
import { useChange } from "@/lib/change/use-change";
import { capital } from "@/lib/words";
import { addCategory, removeCategory, removeRecord } from "./actions";
import styles from "./dashboards.module.css";
import type { Loaded, loadDashboards } from "./load";
import { NameForm } from "./name-form";
import shared from "./workspace.module.css";

type DashboardRow = Loaded<typeof loadDashboards>["dashboards"][number];

export function Dashboards({ dashboards }: Loaded<typeof loadDashboards>) {
  if (dashboards.length === 0) return <p className={shared.muted}>This workspace has no dashboards yet.</p>;
  return (
    <div className={stack.stack}>
      {dashboards.map((dashboard) => (
        <DashboardCard key={dashboard.id} dashboard={dashboard} />
      ))}
    </div>
  );
}

/** What a dashboard shows: the records on it, and the categories they are looked at by. */
function DashboardCard({
  dashboard: { id, name, about, type, records, categories },
}: {
  dashboard: DashboardRow;
}) {
  const { change, pending, problem, dismiss } = useChange();
  const [shown, show] = useOptimistic({ records, categories }, (before, changed: Partial<DashboardRow>) => ({
    ...before,
    ...changed,
  }));
  return (
    <Card title={name} aside={capital(type)}>
      {about && <p className={styles.about}>{about}</p>}
      <ProblemNotice problem={problem} onDismiss={dismiss} />
      <div className={shared.pair}>
        <div>
          <h3 className={styles.part}>Records</h3>
          {shown.records.length === 0 && <p className={shared.muted}>None.</p>}
          <ul className={styles.items}>
            {shown.records.map((record) => (
              <Item
                key={record.id}
                name={record.name}
                remove={`Remove record ${record.name}`}
                onRemove={() =>
                  change({
                    optimistic: () => show({ records: shown.records.filter((one) => one.id !== record.id) }),
                    send: () => removeRecord(id, record.id),
                  })
                }
              />
            ))}
          </ul>
        </div>
        <div>
          <h3 className={styles.part}>Categories</h3>
          {shown.categories.length === 0 && <p className={shared.muted}>None.</p>}
          <ul className={styles.items}>
            {shown.categories.map((category) => (
              <Item
                key={category.id}
                name={category.name}
                about={category.definitions.join(", ")}
                remove={`Remove category ${category.name}`}
                onRemove={() =>
                  change({
                    optimistic: () =>
                      show({ categories: shown.categories.filter((one) => one.id !== category.id) }),
                    send: () => removeCategory(id, category.id),
                  })
                }
              />
            ))}
          </ul>
          <NameForm
            label="New category"
            of={name}
            action="Add"
            pending={pending}
            onSubmit={(category, _, clear) =>
              change({
                optimistic: () =>
                  show({ categories: [...shown.categories, { id: "new", name: category, definitions: [] }] }),
                send: () => addCategory(id, category),
                done: clear,
              })
            }
          />
        </div>
      </div>
    </Card>
  );
}

interface ItemProps {
  name: string;
  about?: string;
  /** What the button says. */
  remove: string;
  onRemove: () => void;
}

function Item({ name, about, remove, onRemove }: ItemProps) {
  return (
    <li className={styles.item}>
      <span>
        {name}
        {about && <span className={shared.detail}>{about}</span>}
      </span>
      <IconButton icon="close" label={remove} onClick={onRemove} />
    </li>
  );
}

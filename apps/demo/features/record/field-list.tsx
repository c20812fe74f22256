import { FieldValue } from "./field-value";
import styles from "./record.module.css";
import type { FieldEntry, RecordData } from "./record-data";

interface FieldListProps {
  record: Pick<RecordData, "id" | "name" | "references" | "activity" | "activities">;
  fields: readonly FieldEntry[];
}

export function FieldList({ record, fields }: FieldListProps) {
  const titles = new Map(record.activities.map(({ id, title }) => [id, title]));
  return (
    <dl className={styles.fields}>
      {fields.map((field) => (
        <div key={field.id} className={styles.field}>
          <dt className={styles.name} title={field.description || undefined}>
            {field.name}
          </dt>
          <dd className={styles.content}>
            <FieldValue
              record={record}
              field={field}
              activityId={record.activity?.id ?? null}
              references={record.references}
            />
            {!record.activity && field.activityId && (
              <p className={styles.where}>{titles.get(field.activityId) ?? "Another activity"}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import Link from "next/link";
import { StatusChip } from "@/components/ui/status-chip";
import { TypeIcon } from "@/components/ui/type-icon";
import { typeLabel } from "@/lib/activities";
import styles from "./family.module.css";
import type { RelatedActivity } from "./load-activity";

interface FamilyProps {
  parent: RelatedActivity | null;
  below: readonly RelatedActivity[];
}

/** What the activity belongs to, and what belongs to it. */
export function Family({ parent, below }: FamilyProps) {
  return (
    <div className={styles.family}>
      {parent && (
        <div>
          <h3 className={styles.label}>Part of</h3>
          <Relative activity={parent} />
        </div>
      )}
      {below.length > 0 && (
        <div>
          <h3 className={styles.label}>Made of</h3>
          <ul>
            {below.map((child) => (
              <li key={child.id}>
                <Relative activity={child} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Relative({ activity: { id, title, type, status } }: { activity: RelatedActivity }) {
  return (
    <Link className={styles.relative} href={`/activities/${id}`}>
      <TypeIcon type={type} />
      <span className={styles.title}>
        {title}
        <span className="visually-hidden">, {typeLabel(type)},</span>
      </span>
      <StatusChip status={status} />
    </Link>
  );
}

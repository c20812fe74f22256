import type { ActivityRow } from "@/lib/activities";
import { statusTone, type Tone } from "@/lib/status-tone";
import styles from "./figures.module.css";

/** The four numbers one looks for first. */
export function Figures({ programs, activities }: { programs: number; activities: readonly ActivityRow[] }) {
  const having = (...tones: Tone[]) =>
    activities.filter(({ status }) => tones.includes(statusTone(status))).length;
  const figures = [
    { label: "Programs", value: programs },
    { label: "Activities", value: activities.length },
    { label: "Under way or in review", value: having("active", "review") },
    { label: "Finished", value: having("done") },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

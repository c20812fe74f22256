import Link from "next/link";
import type { ActivityRow, Named } from "@/lib/activities";
import { statusTone, toneLabels, tones } from "@/lib/status-tone";
import { counted } from "@/lib/words";
import styles from "./program-list.module.css";

interface ProgramListProps {
  programs: readonly Named[];
  activities: readonly ActivityRow[];
}

/** Each program with one bar: how far its activities are. */
export function ProgramList({ programs, activities }: ProgramListProps) {
  if (programs.length === 0) return <p className={styles.none}>This workspace has no programs yet.</p>;
  return (
    <>
      <ul className={styles.programs}>
        {programs.map(({ id, name }) => (
          <Program
            key={id}
            id={id}
            title={name}
            activities={activities.filter((one) => one.programs.some((program) => program.id === id))}
          />
        ))}
      </ul>
      <ul aria-label="What the colours mean" className={styles.legend}>
        {tones.map((tone) => (
          <li key={tone} className={styles.tone}>
            <span className={styles.swatch} style={{ background: `var(--tone-${tone})` }} />
            {toneLabels[tone]}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ProgramProps {
  id: string;
  title: string;
  activities: readonly ActivityRow[];
}

function Program({ id, title, activities }: ProgramProps) {
  const parts = tones
    .map((tone) => ({ tone, count: activities.filter(({ status }) => statusTone(status) === tone).length }))
    .filter(({ count }) => count > 0);
  const words = parts.map(({ tone, count }) => `${count} ${toneLabels[tone].toLowerCase()}`).join(", ");
  let at = 0;
  return (
    <li>
      <div className={styles.line}>
        <h3 className={styles.title}>
          <Link className={styles.link} href={`/activities?program=${id}`}>
            {title}
          </Link>
        </h3>
        <span className={styles.count}>{counted(activities.length, "activity", "activities")}</span>
      </div>
      <svg
        role="img"
        aria-label={words}
        className={styles.bar}
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
      >
        <rect className={styles.track} width="100" height="8" />
        {parts.map(({ tone, count }) => {
          const width = (100 * count) / activities.length;
          const x = at;
          at += width;
          return <rect key={tone} x={x} width={width} height="8" fill={`var(--tone-${tone})`} />;
        })}
      </svg>
    </li>
  );
}

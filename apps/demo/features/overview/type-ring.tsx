import Link from "next/link";
import { type ActivityRow, typeLabel } from "@/lib/activities";
import { tally } from "@/lib/tally";
import styles from "./type-ring.module.css";

const RADIUS = 42;
const GAP = 1.2;

/** A ring with a piece for each type, and a legend with the same numbers in words. */
export function TypeRing({ activities }: { activities: readonly ActivityRow[] }) {
  const rows = tally(activities, ({ type }) => type);
  let turned = 0;
  const pieces = rows.map(([type, count], index) => {
    const share = (100 * count) / activities.length;
    const piece = { type, count, share, start: turned, hue: `var(--hue-${(index % 6) + 1})` };
    turned += share;
    return piece;
  });
  return (
    <div className={styles.ring}>
      <svg aria-hidden="true" className={styles.chart} viewBox="0 0 100 100">
        {pieces.map(({ type, share, start, hue }) => (
          <circle
            key={type}
            cx="50"
            cy="50"
            r={RADIUS}
            fill="none"
            stroke={hue}
            strokeWidth="13"
            pathLength="100"
            strokeDasharray={`${Math.max(share - GAP, 0.5)} 100`}
            strokeDashoffset={-start}
            transform="rotate(-90 50 50)"
          />
        ))}
        <text className={styles.total} x="50" y="50" textAnchor="middle" dominantBaseline="central">
          {activities.length}
        </text>
      </svg>
      <ul className={styles.legend}>
        {pieces.map(({ type, count, hue }) => (
          <li key={type}>
            <Link className={styles.entry} href={`/activities?type=${encodeURIComponent(type)}`}>
              <span className={styles.swatch} style={{ background: hue }} />
              {typeLabel(type)}
              <span className={styles.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { CSSProperties } from "react";
import { day } from "@/lib/words";
import { numberIn } from "./field-groups";
import type { ActivityEntry, FieldEntry } from "./record-data";
import styles from "./value-plot.module.css";

const WIDTH = 420;
const HEIGHT = 150;
const EDGE = { left: 52, right: 14, top: 12, bottom: 26 };

interface ValuePlotProps {
  field: FieldEntry;
  activities: readonly ActivityEntry[];
}

interface Row {
  id: string;
  at: string | null;
  shown: string;
  where: string;
}

/** A row with a number. A limit such as `>50` is drawn at 50, hollow. */
interface Point extends Row {
  at: string;
  time: number;
  value: number;
  isLimit: boolean;
}

/** How a number changed: a plot for the eye, and a table with everything that was written, a cleared value included. */
export function ValuePlot({ field, activities }: ValuePlotProps) {
  const titles = new Map(activities.map(({ id, title }) => [id, title]));
  const rows = field.history.map(({ id, content, at, activityId }) => {
    const where = activityId ? (titles.get(activityId) ?? "Another activity") : "Outside activities";
    return { id, at, where, shown: content === null ? "cleared" : String(content), read: numberIn(content) };
  });
  const points = rows.flatMap(({ read, at, ...row }): Point[] =>
    read && at
      ? [{ ...row, at, time: Date.parse(at), value: read.value, isLimit: read.qualifier !== null }]
      : [],
  );
  points.reverse();
  const places = [...new Set(rows.map(({ where }) => where))];
  const x = scale(
    points.map(({ time }) => time),
    EDGE.left,
    WIDTH - EDGE.right,
  );
  const y = scale([0, ...points.map(({ value }) => value)], HEIGHT - EDGE.bottom, EDGE.top);
  const top = Math.max(...points.map(({ value }) => value));
  const hue = (where: string) => `var(--hue-${(places.indexOf(where) % 6) + 1})`;
  const line = points.map(({ time, value }) => `${x(time)},${y(value)}`).join(" ");
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{field.name}</figcaption>
      {points.length > 0 && (
        <svg aria-hidden="true" className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
          {[0, top].map((value) => (
            <g key={value}>
              <line
                className={styles.grid}
                x1={EDGE.left}
                x2={WIDTH - EDGE.right}
                y1={y(value)}
                y2={y(value)}
              />
              <text className={styles.tick} x={EDGE.left - 8} y={y(value) + 4} textAnchor="end">
                {value.toLocaleString("en-GB")}
              </text>
            </g>
          ))}
          <polyline className={styles.line} points={line} />
          {points.map(({ id, time, value, where, isLimit }) => (
            <circle
              key={id}
              cx={x(time)}
              cy={y(value)}
              r="5"
              className={isLimit ? styles.limit : styles.point}
              style={{ "--hue": hue(where) } as CSSProperties}
            />
          ))}
          <text className={styles.tick} x={EDGE.left} y={HEIGHT - 6}>
            {day(points[0]?.at ?? null)}
          </text>
          <text className={styles.tick} x={WIDTH - EDGE.right} y={HEIGHT - 6} textAnchor="end">
            {day(points.at(-1)?.at ?? null)}
          </text>
        </svg>
      )}
      {points.some(({ isLimit }) => isLimit) && (
        <p className={styles.note}>
          A hollow point is a limit, such as &gt;50: the value itself is not known.
        </p>
      )}
      <table className={styles.table}>
        <caption className="visually-hidden">History of {field.name}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Written</th>
            <th scope="col">Value</th>
            <th scope="col">Activity</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, at, shown, where }) => (
            <tr key={id}>
              <td className={styles.when}>
                <time dateTime={at ?? undefined}>{day(at)}</time>
              </td>
              <td className={styles.number}>{shown}</td>
              <td>
                <span className={styles.dot} style={{ background: hue(where) }} />
                {where}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** From values to places; one value alone stands in the middle. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  // Rounded: server and browser may differ in the last digit, and React would take that for a change.
  return (value) =>
    Math.round(10 * (span === 0 ? (from + to) / 2 : from + ((value - low) / span) * (to - from))) / 10;
}

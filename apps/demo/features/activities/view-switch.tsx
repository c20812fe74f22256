import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { type ActivityFilter, filterHref } from "./filter";
import styles from "./view-switch.module.css";

const VIEWS = [
  { view: "table", label: "Table", icon: "table" },
  { view: "board", label: "Board", icon: "board" },
] as const;

/** The same activities in two ways. Links, so that a view can be sent to somebody. */
export function ViewSwitch({ filter }: { filter: ActivityFilter }) {
  return (
    <nav aria-label="View" className={styles.views}>
      {VIEWS.map(({ view, label, icon }) => (
        <Link
          key={view}
          className={styles.view}
          href={filterHref(filter, { view, page: 1 })}
          aria-current={filter.view === view ? "true" : undefined}
          scroll={false}
        >
          <Icon name={icon} size={16} />
          {label}
        </Link>
      ))}
    </nav>
  );
}

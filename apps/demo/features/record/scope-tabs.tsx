import Link from "next/link";
import tabs from "@/features/records/type-tabs.module.css";
import type { ActivityEntry } from "./record-data";

interface ScopeTabsProps {
  activities: readonly ActivityEntry[];
  chosen: ActivityEntry | null;
  hrefOf: (activityId: string | null) => string;
}

/** Whose values count: an activity has its own, and writes its own. */
export function ScopeTabs({ activities, chosen, hrefOf }: ScopeTabsProps) {
  if (activities.length === 0) return null;
  const scopes = [{ id: null, title: "All values" }, ...activities];
  return (
    <nav aria-label="Values of" className={tabs.tabs}>
      {scopes.map(({ id, title }) => (
        <Link
          key={id}
          className={tabs.tab}
          href={hrefOf(id)}
          scroll={false}
          aria-current={id === (chosen?.id ?? null) ? "page" : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

import Link from "next/link";
import { hrefOf, type RecordsQuery } from "./query";
import styles from "./type-tabs.module.css";

interface TypeTabsProps {
  types: readonly { id: string; name: string }[];
  chosen: string | null;
  query: RecordsQuery;
}

/** The entity types of the workspace. Another type begins without filters: its fields are others. */
export function TypeTabs({ types, chosen, query }: TypeTabsProps) {
  return (
    <nav aria-label="Entity types" className={styles.tabs}>
      {types.map(({ id, name }) => (
        <Link
          key={id}
          className={styles.tab}
          href={hrefOf({ ...query, type: id, text: "", filters: [], sort: null })}
          aria-current={id === chosen ? "page" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

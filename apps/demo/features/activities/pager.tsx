import Link from "next/link";
import { type ActivityFilter, filterHref, PAGE_SIZE } from "./filter";
import styles from "./pager.module.css";

export function Pager({ filter, total }: { filter: ActivityFilter; total: number }) {
  const pages = Math.ceil(total / PAGE_SIZE);
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages of the list" className={styles.pager}>
      {filter.page > 1 ? (
        <Link href={filterHref(filter, { page: filter.page - 1 })}>Previous</Link>
      ) : (
        <span />
      )}
      <span>
        Page {filter.page} of {pages}
      </span>
      {filter.page < pages ? (
        <Link href={filterHref(filter, { page: filter.page + 1 })}>Next</Link>
      ) : (
        <span />
      )}
    </nav>
  );
}

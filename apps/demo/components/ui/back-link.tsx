import Link from "next/link";
import styles from "./back-link.module.css";

/** Above the title of one thing: the way to all of its kind. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link className={styles.back} href={href}>
      <span aria-hidden="true">← </span>
      {children}
    </Link>
  );
}

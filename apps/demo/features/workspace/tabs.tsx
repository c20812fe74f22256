"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./tabs.module.css";

const TABS = [
  { href: "/workspace", label: "People" },
  { href: "/workspace/programs", label: "Programs and labels" },
  { href: "/workspace/fields", label: "Fields" },
  { href: "/workspace/tables", label: "Result tables" },
  { href: "/workspace/dashboards", label: "Dashboards" },
];

export function Tabs() {
  const pathname = usePathname();
  return (
    <nav aria-label="Parts of the workspace" className={styles.tabs}>
      {TABS.map(({ href, label }) => (
        <Link
          key={href}
          className={styles.tab}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

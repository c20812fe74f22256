"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import styles from "./nav.module.css";
import { navItems } from "./nav-items";

export function Nav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Pages" className={styles.nav}>
      <ul className={styles.list}>
        {navItems.map(({ href, label, icon }) => (
          <li key={href}>
            <Link className={styles.link} href={href} aria-current={pathname === href ? "page" : undefined}>
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

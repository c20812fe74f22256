"use client";

import { usePathname } from "next/navigation";
import { MoreMenu } from "./more-menu";
import styles from "./nav.module.css";
import { navGroups } from "./nav-items";
import { NavLink } from "./nav-link";

export function Nav() {
  const pathname = usePathname();
  const [, ...others] = navGroups;
  return (
    <nav aria-label="Pages" className={styles.nav}>
      {navGroups.map(({ label, items }) => (
        <div key={label} className={styles.group}>
          <p className={styles.label}>{label}</p>
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} pathname={pathname} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <MoreMenu items={others.flatMap(({ items }) => items)} pathname={pathname} />
    </nav>
  );
}

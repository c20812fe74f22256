import { useRef } from "react";
import { Icon } from "@/components/ui/icon";
import styles from "./nav.module.css";
import type { NavItem } from "./nav-items";
import { isCurrent, NavLink } from "./nav-link";

interface MoreMenuProps {
  items: readonly NavItem[];
  pathname: string;
}

/** On a phone, the pages for which its bar has no room. The browser's own popover closes on Escape and a tap beside it. */
export function MoreMenu({ items, pathname }: MoreMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  if (items.length === 0) return null;
  const current = items.some((item) => isCurrent(item, pathname)) ? "true" : undefined;
  return (
    <div className={styles.more}>
      <button type="button" className={styles.link} popoverTarget="more-pages" aria-current={current}>
        <Icon name="more" />
        More
      </button>
      <div ref={menu} popover="auto" id="more-pages" className={styles.menu}>
        <ul>
          {items.map((item) => (
            <li key={item.href}>
              <NavLink item={item} pathname={pathname} onClick={() => menu.current?.hidePopover()} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

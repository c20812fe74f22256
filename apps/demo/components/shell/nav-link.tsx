import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import styles from "./nav.module.css";
import type { NavItem } from "./nav-items";

/** A page is also the current one while one looks at something below it; everything is below the overview. */
export const isCurrent = ({ href }: NavItem, pathname: string): boolean =>
  pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));

interface NavLinkProps {
  item: NavItem;
  pathname: string;
  onClick?: () => void;
}

export function NavLink({ item, pathname, onClick }: NavLinkProps) {
  const current = isCurrent(item, pathname) ? "page" : undefined;
  return (
    <Link className={styles.link} href={item.href} aria-current={current} onClick={onClick}>
      <Icon name={item.icon} />
      {item.label}
    </Link>
  );
}

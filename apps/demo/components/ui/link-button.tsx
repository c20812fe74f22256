import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./button.module.css";
import { Icon, type IconName } from "./icon";

interface LinkButtonProps {
  href: string;
  icon?: IconName;
  kind?: "primary" | "plain";
  children: ReactNode;
}

/** A link that leads to doing something, in the looks of a button. */
export function LinkButton({ href, icon, kind = "plain", children }: LinkButtonProps) {
  return (
    <Link className={styles.button} data-kind={kind} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

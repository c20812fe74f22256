import type { AnchorHTMLAttributes } from "react";
import { Icon, type IconName } from "./icon";
import styles from "./icon-link.module.css";

interface IconLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  icon: IconName;
}

/** A link to a file, among buttons. */
export function IconLink({ icon, children, ...rest }: IconLinkProps) {
  return (
    <a className={styles.link} {...rest}>
      <Icon name={icon} size={16} />
      {children}
    </a>
  );
}

import type { ButtonHTMLAttributes } from "react";
import { Icon, type IconName } from "./icon";
import styles from "./icon-button.module.css";

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  /** What it does, and with what: there are no words to see. */
  label: string;
}

/** A button so small that it stands beside each of many things. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} {...rest}>
      <Icon name={icon} size={15} />
    </button>
  );
}

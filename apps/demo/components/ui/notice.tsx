import type { ReactNode } from "react";
import { Icon } from "./icon";
import styles from "./notice.module.css";

interface NoticeProps {
  title: string;
  children: ReactNode;
  /** What one can do about it. */
  action?: ReactNode;
}

/** Something went wrong, in words, announced to screen readers as it appears. */
export function Notice({ title, children, action }: NoticeProps) {
  return (
    <div role="alert" className={styles.notice}>
      <Icon name="warning" size={20} />
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        <p>{children}</p>
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}

import type { ReactNode } from "react";
import styles from "./empty.module.css";

/** In place of a list that has nothing in it, with what one can do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}

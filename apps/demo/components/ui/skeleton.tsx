import styles from "./skeleton.module.css";

/** Stands where something will be, in its size, so nothing moves when it comes. */
export function Skeleton({ height, width = "100%" }: { height: number; width?: string | number }) {
  return <span aria-hidden="true" className={styles.skeleton} style={{ height, width }} />;
}

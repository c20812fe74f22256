import styles from "./page-header.module.css";

export function PageHeader({ title, children }: { title: string; children: string }) {
  return (
    <div className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{children}</p>
    </div>
  );
}

import { Skeleton } from "@/components/ui/skeleton";
import styles from "@/features/activity/activity-view.module.css";

export default function ActivityLoading() {
  return (
    <>
      <Skeleton height={112} />
      <div className={styles.grid} style={{ marginTop: 20 }}>
        <div className={styles.column}>
          <Skeleton height={110} />
          <Skeleton height={420} />
          <Skeleton height={300} />
        </div>
        <div className={styles.column}>
          <Skeleton height={520} />
          <Skeleton height={300} />
        </div>
      </div>
    </>
  );
}

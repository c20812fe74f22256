import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import styles from "@/features/records/loading.module.css";

export default function RecordsLoading() {
  return (
    <>
      <PageHeader title="Records">
        Compounds, batches and whatever else the workspace keeps, with all their fields.
      </PageHeader>
      <div className={styles.bars}>
        <Skeleton height={38} />
        <Skeleton height={42} />
        <Skeleton height={42} />
        <Skeleton height={44} />
      </div>
      <div className={styles.grid}>
        <Skeleton height={720} />
      </div>
    </>
  );
}

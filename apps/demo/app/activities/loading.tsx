import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import styles from "@/features/activities/activities.module.css";

export default function ActivitiesLoading() {
  return (
    <>
      <PageHeader title="Activities">
        Every task, experiment, stage and design cycle of the workspace.
      </PageHeader>
      <div className={styles.barSkeleton}>
        <Skeleton height={42} />
        <Skeleton height={42} />
      </div>
      <div className={styles.head}>
        <p className={styles.count}>Loading</p>
        <Skeleton height={42} width={350} />
      </div>
      <Skeleton height={1160} />
    </>
  );
}

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
      </div>
      <p className={styles.count}>Loading</p>
      <Skeleton height={1160} />
    </>
  );
}

import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import styles from "@/features/files/workbench.module.css";

export default function FilesLoading() {
  return (
    <>
      <PageHeader title="Files">
        The files of activities: preview them, stream them, or save them to disk.
      </PageHeader>
      <div className={styles.workbench}>
        <Skeleton height={300} />
        <div className={styles.work}>
          <Skeleton height={460} />
        </div>
      </div>
    </>
  );
}

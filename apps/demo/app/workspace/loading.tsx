import { Skeleton } from "@/components/ui/skeleton";
import styles from "@/features/workspace/workspace.module.css";

export default function WorkspaceLoading() {
  return (
    <div className={styles.stack}>
      <Skeleton height={480} />
      <Skeleton height={260} />
    </div>
  );
}

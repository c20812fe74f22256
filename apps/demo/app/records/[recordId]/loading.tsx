import columns from "@/components/ui/columns.module.css";
import { Skeleton } from "@/components/ui/skeleton";
import styles from "@/features/record/record.module.css";

export default function RecordLoading() {
  return (
    <>
      <Skeleton height={96} width={320} />
      <div className={styles.route}>
        <Skeleton height={44} width={280} />
      </div>
      <div className={columns.columns}>
        <Skeleton height={620} />
        <Skeleton height={420} />
      </div>
    </>
  );
}

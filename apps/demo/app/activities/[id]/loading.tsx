import columns from "@/components/ui/columns.module.css";
import { Skeleton } from "@/components/ui/skeleton";
import stack from "@/components/ui/stack.module.css";

export default function ActivityLoading() {
  return (
    <>
      <Skeleton height={112} />
      <div className={columns.columns} style={{ marginTop: 20 }}>
        <div className={stack.stack}>
          <Skeleton height={110} />
          <Skeleton height={420} />
          <Skeleton height={300} />
        </div>
        <div className={stack.stack}>
          <Skeleton height={520} />
          <Skeleton height={300} />
        </div>
      </div>
    </>
  );
}

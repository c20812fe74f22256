import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import figures from "@/features/overview/figures.module.css";
import styles from "@/features/overview/overview.module.css";

const LABELS = ["Programs", "Activities", "Under way or in review", "Finished"];

export default function OverviewLoading() {
  return (
    <>
      <PageHeader title="Overview">Where the programs stand, and what happened last.</PageHeader>
      <dl className={figures.figures}>
        {LABELS.map((label) => (
          <div key={label} className={figures.figure}>
            <dt className={figures.label}>{label}</dt>
            <dd className={figures.value}>
              <Skeleton height={38} width={48} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.grid}>
        {["Programs", "Latest events", "Activities by status", "Activities by type"].map((title) => (
          <Card key={title} title={title}>
            <Skeleton height={260} />
          </Card>
        ))}
      </div>
    </>
  );
}

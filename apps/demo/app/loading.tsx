import { Card } from "@/components/ui/card";
import columns from "@/components/ui/columns.module.css";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import stack from "@/components/ui/stack.module.css";
import figures from "@/features/overview/figures.module.css";
import styles from "@/features/overview/overview.module.css";

const LABELS = ["Programs", "Activities", "Under way or in review", "Finished"];

// Of the height that the cards have with the demo's data, so that little moves when they come.
const COLUMNS = [
  [
    { title: "Programs", height: 205 },
    { title: "Activities by status", height: 416 },
  ],
  [
    { title: "Activities by type", height: 192 },
    { title: "Latest events", height: 430 },
  ],
] as const;

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
      <div className={styles.due}>
        <Card title="Due next">
          <Skeleton height={210} />
        </Card>
      </div>
      <div className={`${columns.columns} ${styles.columns}`}>
        {COLUMNS.map((cards) => (
          <div key={cards[0].title} className={stack.stack}>
            {cards.map(({ title, height }) => (
              <Card key={title} title={title}>
                <Skeleton height={height} />
              </Card>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

import Link from "next/link";
import { BehindThePage } from "@/components/behind/behind-the-page";
import { Card } from "@/components/ui/card";
import columns from "@/components/ui/columns.module.css";
import { PageHeader } from "@/components/ui/page-header";
import stack from "@/components/ui/stack.module.css";
import { Unavailable } from "@/components/ui/unavailable";
import { DueList } from "@/features/overview/due-list";
import { EventList } from "@/features/overview/event-list";
import { Figures } from "@/features/overview/figures";
import { EVENTS_SHOWN, eventsAsked, loadOverview } from "@/features/overview/load-overview";
import styles from "@/features/overview/overview.module.css";
import { ProgramList } from "@/features/overview/program-list";
import { StatusBars } from "@/features/overview/status-bars";
import { TypeRing } from "@/features/overview/type-ring";
import { attempt } from "@/lib/server/attempt";
import code from "@/snippets/overview.ts?raw";

export default async function OverviewPage({ searchParams }: PageProps<"/">) {
  const count = eventsAsked((await searchParams).events);
  const { data, error } = await attempt(() => loadOverview(count));
  if (error) return <Unavailable error={error} />;
  const { programs, activities, events, hasOlder, requests } = data;
  return (
    <>
      <PageHeader title="Overview">Where the programs stand, and what happened last.</PageHeader>
      <Figures programs={programs.length} activities={activities} />
      <div className={styles.due}>
        <Card title="Due next">
          <DueList activities={activities} />
        </Card>
      </div>
      <div className={`${columns.columns} ${styles.columns}`}>
        <div className={stack.stack}>
          <Card title="Programs">
            <ProgramList programs={programs} activities={activities} />
          </Card>
          <Card title="Activities by status">
            <StatusBars activities={activities} />
          </Card>
        </div>
        <div className={stack.stack}>
          <Card title="Activities by type">
            <TypeRing activities={activities} />
          </Card>
          <Card title="Latest events">
            <EventList events={events} />
            {hasOlder && (
              <p className={styles.older}>
                <Link href={`/?events=${count + EVENTS_SHOWN}`} scroll={false}>
                  Show older
                </Link>
              </p>
            )}
          </Card>
        </div>
      </div>
      <BehindThePage snippets={[{ title: "Programs, activities and events", code }]} requests={requests} />
    </>
  );
}

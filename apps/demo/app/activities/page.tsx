import type { Metadata } from "next";
import Link from "next/link";
import { BehindThePage } from "@/components/behind/behind-the-page";
import { PageHeader } from "@/components/ui/page-header";
import { Unavailable } from "@/components/ui/unavailable";
import styles from "@/features/activities/activities.module.css";
import { ActivityTable } from "@/features/activities/activity-table";
import { applyFilter, PAGE_SIZE, readFilter } from "@/features/activities/filter";
import { FilterBar } from "@/features/activities/filter-bar";
import { loadActivities } from "@/features/activities/load-activities";
import { Pager } from "@/features/activities/pager";
import { typeLabel } from "@/lib/activities";
import { attempt } from "@/lib/server/attempt";
import { tally } from "@/lib/tally";
import { capital, counted } from "@/lib/words";
import code from "@/snippets/list-activities.ts?raw";

export const metadata: Metadata = { title: "Activities" };

export default async function ActivitiesPage({ searchParams }: PageProps<"/activities">) {
  const filter = readFilter(await searchParams);
  const { data, error } = await attempt(loadActivities);
  if (error) return <Unavailable error={error} />;
  const { rows, requests } = data;
  const found = applyFilter(rows, filter);
  const first = (filter.page - 1) * PAGE_SIZE;
  const choices = (keyOf: (row: (typeof rows)[number]) => string, label: (key: string) => string) =>
    tally(rows, keyOf).map(([value, count]) => ({ value, label: `${label(value)} (${count})` }));
  return (
    <>
      <PageHeader title="Activities">
        Every task, experiment, stage and design cycle of the workspace.
      </PageHeader>
      <FilterBar
        filter={filter}
        statuses={choices(({ status }) => status, capital)}
        types={choices(({ type }) => type, typeLabel)}
      />
      <p aria-live="polite" className={styles.count}>
        {found.length === rows.length
          ? counted(rows.length, "activity", "activities")
          : `${found.length} of ${counted(rows.length, "activity", "activities")}`}
      </p>
      {found.length > 0 ? (
        <ActivityTable rows={found.slice(first, first + PAGE_SIZE)} />
      ) : (
        <p className={styles.none}>
          No activity fits. <Link href="/activities">Show all</Link>
        </p>
      )}
      <Pager filter={filter} total={found.length} />
      <BehindThePage snippets={[{ title: "A list made on the server", code }]} requests={requests} />
    </>
  );
}

import Link from "next/link";
import { BehindThePage } from "@/components/behind/behind-the-page";
import { Empty } from "@/components/ui/empty";
import { IconLink } from "@/components/ui/icon-link";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Unavailable } from "@/components/ui/unavailable";
import styles from "@/features/activities/activities.module.css";
import { ActivityBoard } from "@/features/activities/activity-board";
import { ActivityTable } from "@/features/activities/activity-table";
import { boardStatuses } from "@/features/activities/board-columns";
import { filterChoices } from "@/features/activities/choices";
import { filterHref, PAGE_SIZE, readFilter } from "@/features/activities/filter";
import { FilterBar } from "@/features/activities/filter-bar";
import { loadActivities } from "@/features/activities/load-activities";
import { Pager } from "@/features/activities/pager";
import { snippets } from "@/features/activities/snippets";
import { ViewSwitch } from "@/features/activities/view-switch";
import { attempt } from "@/lib/server/attempt";
import { counted } from "@/lib/words";

export default async function ActivitiesPage({ searchParams }: PageProps<"/activities">) {
  const filter = readFilter(await searchParams);
  const { data, error } = await attempt(() => loadActivities(filter));
  if (error) return <Unavailable error={error} />;
  const { all, found, requests } = data;
  const first = (filter.page - 1) * PAGE_SIZE;
  return (
    <>
      <PageHeader title="Activities">
        Every task, experiment, stage and design cycle of the workspace.
      </PageHeader>
      <FilterBar filter={filter} choices={filterChoices(all)} />
      <div className={styles.head}>
        <p aria-live="polite" className={styles.count}>
          {found.length === all.length
            ? counted(all.length, "activity", "activities")
            : `${found.length} of ${counted(all.length, "activity", "activities")}`}
        </p>
        <IconLink
          icon="save"
          href={filterHref(filter, { view: "table", page: 1 }, "/api/activities.csv")}
          download
        >
          Save as CSV
        </IconLink>
        <ViewSwitch filter={filter} />
        <LinkButton href="/activities/new" icon="plus">
          New activity
        </LinkButton>
      </div>
      {found.length === 0 ? (
        <Empty>
          No activity fits. <Link href="/activities">Show all</Link>
        </Empty>
      ) : filter.view === "board" ? (
        <ActivityBoard rows={found} statuses={boardStatuses(all)} />
      ) : (
        <>
          <ActivityTable rows={found.slice(first, first + PAGE_SIZE)} />
          <Pager filter={filter} total={found.length} />
        </>
      )}
      <BehindThePage snippets={snippets} requests={requests} />
    </>
  );
}

import { notFound } from "next/navigation";
import { BehindThePage } from "@/components/behind/behind-the-page";
import { Unavailable } from "@/components/ui/unavailable";
import { ActivityView } from "@/features/activity/activity-view";
import { loadActivity } from "@/features/activity/load-activity";
import { snippets } from "@/features/activity/snippets";
import { isMode } from "@/lib/browser/mode";
import { attempt } from "@/lib/server/attempt";

export default async function ActivityPage({ params, searchParams }: PageProps<"/activities/[id]">) {
  const [{ id }, { mode }] = await Promise.all([params, searchParams]);
  const { data, error } = await attempt(() => loadActivity(id));
  if (error) return <Unavailable error={error} />;
  if (!data) notFound();
  return (
    <>
      <ActivityView detail={data} mode={isMode(mode) ? mode : "proxy"} />
      <BehindThePage snippets={snippets} requests={data.requests} />
    </>
  );
}

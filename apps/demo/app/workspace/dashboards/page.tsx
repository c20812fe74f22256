import { BehindThePage } from "@/components/behind/behind-the-page";
import { Unavailable } from "@/components/ui/unavailable";
import { Dashboards } from "@/features/workspace/dashboards";
import { loadDashboards } from "@/features/workspace/load";
import { snippets } from "@/features/workspace/snippets";
import { attempt } from "@/lib/server/attempt";

export default async function DashboardsPage() {
  const { data, error } = await attempt(loadDashboards);
  if (error) return <Unavailable error={error} />;
  const { requests, ...shown } = data;
  return (
    <>
      <Dashboards {...shown} />
      <BehindThePage snippets={snippets.dashboards} requests={requests} />
    </>
  );
}

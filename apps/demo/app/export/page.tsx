import serverRoute from "@/app/api/export/route.ts?raw";
import { BehindThePage } from "@/components/behind/behind-the-page";
import { PageHeader } from "@/components/ui/page-header";
import { Unavailable } from "@/components/ui/unavailable";
import { ExportWorkbench } from "@/features/export/export-workbench";
import { loadExport } from "@/features/export/load-export";
import { isMode } from "@/lib/browser/mode";
import { attempt } from "@/lib/server/attempt";
import code from "@/snippets/export-records.ts?raw";

const snippets = [
  { title: "A CSV straight to the user's disk", code },
  { title: "The route that streams it from this server", code: serverRoute },
];

export default async function ExportPage({ searchParams }: PageProps<"/export">) {
  const { mode } = await searchParams;
  const { data, error } = await attempt(loadExport);
  if (error) return <Unavailable error={error} />;
  const { requests, ...choices } = data;
  return (
    <>
      <PageHeader title="Export">
        Save records as a CSV: all of a type, or those that a search finds.
      </PageHeader>
      {choices.types.length > 0 ? (
        <ExportWorkbench {...choices} initialMode={isMode(mode) ? mode : "proxy"} />
      ) : (
        <p>This workspace has no entity types yet, so there is nothing to export.</p>
      )}
      <BehindThePage snippets={snippets} requests={requests} />
    </>
  );
}

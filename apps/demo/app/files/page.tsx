import { BehindThePage } from "@/components/behind/behind-the-page";
import { PageHeader } from "@/components/ui/page-header";
import { Unavailable } from "@/components/ui/unavailable";
import { loadFiles } from "@/features/files/load-files";
import { snippets } from "@/features/files/snippets";
import { Workbench } from "@/features/files/workbench";
import { isMode } from "@/lib/browser/mode";
import { attempt } from "@/lib/server/attempt";

export default async function FilesPage({ searchParams }: PageProps<"/files">) {
  const { mode } = await searchParams;
  const { data, error } = await attempt(loadFiles);
  if (error) return <Unavailable error={error} />;
  const { files, requests, apiUrl } = data;
  const [first, ...others] = files;
  return (
    <>
      <PageHeader title="Files">
        The files of activities: preview them, stream them, or save them to disk.
      </PageHeader>
      {first ? (
        <Workbench files={[first, ...others]} apiUrl={apiUrl} initialMode={isMode(mode) ? mode : "proxy"} />
      ) : (
        <p>No activity of this workspace has a file yet.</p>
      )}
      <BehindThePage snippets={snippets} requests={requests} />
    </>
  );
}

import { BehindThePage } from "@/components/behind/behind-the-page";
import { PageHeader } from "@/components/ui/page-header";
import { Unavailable } from "@/components/ui/unavailable";
import { ImportWorkbench } from "@/features/import/import-workbench";
import { loadImport } from "@/features/import/load-import";
import { isMode } from "@/lib/browser/mode";
import { attempt } from "@/lib/server/attempt";
import code from "@/snippets/import-rows.ts?raw";

export default async function ImportPage({ searchParams }: PageProps<"/import">) {
  const { mode } = await searchParams;
  const { data, error } = await attempt(loadImport);
  if (error) return <Unavailable error={error} />;
  const { types, fields, requests, apiUrl } = data;
  return (
    <>
      <PageHeader title="Import">
        Bring in a table: say what its columns are, see what is wrong before anything is sent, and learn what
        became of every row.
      </PageHeader>
      {types.length > 0 ? (
        <ImportWorkbench
          types={types}
          fields={fields}
          apiUrl={apiUrl}
          initialMode={isMode(mode) ? mode : "proxy"}
        />
      ) : (
        <p>This workspace has no entity types yet, so there is nothing to import into.</p>
      )}
      <BehindThePage
        snippets={[{ title: "Rows in batches, and what became of each", code }]}
        requests={requests}
      />
    </>
  );
}

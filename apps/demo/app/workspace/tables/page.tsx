import { BehindThePage } from "@/components/behind/behind-the-page";
import { Unavailable } from "@/components/ui/unavailable";
import { loadTables } from "@/features/workspace/load";
import { snippets } from "@/features/workspace/snippets";
import { Tables } from "@/features/workspace/tables";
import { attempt } from "@/lib/server/attempt";

export default async function TablesPage() {
  const { data, error } = await attempt(loadTables);
  if (error) return <Unavailable error={error} />;
  const { requests, ...shown } = data;
  return (
    <>
      <Tables {...shown} />
      <BehindThePage snippets={snippets.tables} requests={requests} />
    </>
  );
}

import { BehindThePage } from "@/components/behind/behind-the-page";
import { Unavailable } from "@/components/ui/unavailable";
import { Fields } from "@/features/workspace/fields";
import { loadFields } from "@/features/workspace/load";
import { snippets } from "@/features/workspace/snippets";
import { attempt } from "@/lib/server/attempt";

export default async function FieldsPage() {
  const { data, error } = await attempt(loadFields);
  if (error) return <Unavailable error={error} />;
  const { requests, ...shown } = data;
  return (
    <>
      <Fields {...shown} />
      <BehindThePage snippets={snippets.fields} requests={requests} />
    </>
  );
}

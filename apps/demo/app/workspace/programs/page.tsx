import { BehindThePage } from "@/components/behind/behind-the-page";
import { Unavailable } from "@/components/ui/unavailable";
import { loadPrograms } from "@/features/workspace/load";
import { Programs } from "@/features/workspace/programs";
import { snippets } from "@/features/workspace/snippets";
import { attempt } from "@/lib/server/attempt";

export default async function ProgramsPage() {
  const { data, error } = await attempt(loadPrograms);
  if (error) return <Unavailable error={error} />;
  const { requests, ...shown } = data;
  return (
    <>
      <Programs {...shown} />
      <BehindThePage snippets={snippets.programs} requests={requests} />
    </>
  );
}

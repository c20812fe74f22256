import { BehindThePage } from "@/components/behind/behind-the-page";
import { Unavailable } from "@/components/ui/unavailable";
import { loadPeople } from "@/features/workspace/load";
import { People } from "@/features/workspace/people";
import { snippets } from "@/features/workspace/snippets";
import { attempt } from "@/lib/server/attempt";

export default async function PeoplePage() {
  const { data, error } = await attempt(loadPeople);
  if (error) return <Unavailable error={error} />;
  const { requests, ...shown } = data;
  return (
    <>
      <People {...shown} />
      <BehindThePage snippets={snippets.people} requests={requests} />
    </>
  );
}

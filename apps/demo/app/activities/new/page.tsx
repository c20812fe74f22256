import { BehindThePage } from "@/components/behind/behind-the-page";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Unavailable } from "@/components/ui/unavailable";
import { loadChoices } from "@/features/new-activity/load-choices";
import { NewActivityForm } from "@/features/new-activity/new-activity-form";
import { snippets } from "@/features/new-activity/snippets";
import { attempt } from "@/lib/server/attempt";

export default async function NewActivityPage() {
  const { data, error } = await attempt(loadChoices);
  if (error) return <Unavailable error={error} />;
  const { requests, ...choices } = data;
  return (
    <>
      <PageHeader title="New activity">
        An activity made from a definition begins with its properties, tables and people.
      </PageHeader>
      <Card title="What it is">
        <NewActivityForm choices={choices} />
      </Card>
      <BehindThePage snippets={snippets} requests={requests} />
    </>
  );
}

import Link from "next/link";
import webhookRoute from "@/app/api/webhooks/kaleidoscope/route.ts?raw";
import { BehindThePage } from "@/components/behind/behind-the-page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import stack from "@/components/ui/stack.module.css";
import { StatusChip } from "@/components/ui/status-chip";
import { Unavailable } from "@/components/ui/unavailable";
import { newActivity } from "@/features/registration/actions";
import { kinds } from "@/features/registration/kind";
import { loadIndex } from "@/features/registration/load-index";
import styles from "@/features/registration/registration.module.css";
import { attempt } from "@/lib/server/attempt";

const snippets = [{ title: "The webhook that Kaleidoscope calls", code: webhookRoute }];

export default async function RegistrationPage() {
  const { data, error } = await attempt(loadIndex);
  if (error) return <Unavailable error={error} />;
  const { definitions, requests } = data;
  return (
    <>
      <PageHeader title="Registration">
        Records go to a registrar, who checks them, gives them their numbers and reports back. This app plays
        both parts.
      </PageHeader>
      <div className={stack.stack}>
        {definitions.length === 0 && (
          <p>No activity definition of this workspace is set up for registration.</p>
        )}
        {definitions.map(({ id, title, kind, activities }) => (
          <Card key={id} title={title} aside={kinds[kind].title}>
            <p className={styles.about}>{kinds[kind].about}</p>
            <ul className={styles.rows}>
              {activities.map((activity) => (
                <li key={activity.id} className={styles.row}>
                  <Link href={`/registration/${activity.id}`}>{activity.title}</Link>
                  <StatusChip status={activity.status} />
                </li>
              ))}
            </ul>
            <form action={newActivity}>
              <input type="hidden" name="definition" value={id} />
              <Button type="submit" icon="plus">
                New activity
              </Button>
            </form>
          </Card>
        ))}
      </div>
      <BehindThePage snippets={snippets} requests={requests} />
    </>
  );
}

import { kaleidoscope } from "../../lib/kaleidoscope";
import { requireUser } from "../../lib/session";
import { TableButton } from "./table-button";

// The page is made for each request: while the app is built, there are no credentials.
export const dynamic = "force-dynamic";

export default async function ExperimentsPage() {
  await requireUser(); // before anything is loaded
  const experiments =
    await kaleidoscope().activities.getActivityByType("experiment");
  return (
    <main>
      <ul>
        {experiments.map(({ id, title, status }) => (
          <li key={id}>{`${title}: ${status}`}</li>
        ))}
      </ul>
      <TableButton />
    </main>
  );
}

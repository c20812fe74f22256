import { KaleidoscopeClient } from "@kal/node";
import { Programs } from "./programs";

export const dynamic = "force-dynamic";

export default async function Page() {
  const programs = await new KaleidoscopeClient().programs.getPrograms();
  return (
    <>
      <p id="server">{programs.map(({ title }) => title).join("|")}</p>
      <Programs />
    </>
  );
}

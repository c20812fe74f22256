import { connection } from "next/server";
import { FaultSwitch } from "@/components/faults/fault-switch";
import { usesFake } from "@/lib/server/source";
import styles from "./source-banner.module.css";

/** Whose data one looks at. It is known only when the app runs, so it is asked then and not while it is built. */
export async function SourceBanner() {
  await connection();
  if (!usesFake) return null;
  // Imported only here, so that an app with credentials never loads what belongs to the fake.
  const { currentFault } = await import("@/lib/faults/switch");
  const fault = currentFault();
  return (
    <aside aria-label="Where the data comes from" className={styles.banner} data-fault={fault ?? undefined}>
      <span className={styles.pill}>Demo data</span>
      <p>
        A fake Kaleidoscope started with this app. To see your own workspace, set{" "}
        <code>KALEIDOSCOPE_API_CLIENT_ID</code> and <code>KALEIDOSCOPE_API_CLIENT_SECRET</code>.
      </p>
      <FaultSwitch current={fault} />
    </aside>
  );
}

import { Card } from "@/components/ui/card";
import stack from "@/components/ui/stack.module.css";
import table from "@/components/ui/table.module.css";
import { capital, counted } from "@/lib/words";
import type { Loaded, loadPeople } from "./load";
import styles from "./workspace.module.css";

/** Members and groups. They are managed in Kaleidoscope itself: its API reads them. */
export function People({ name, members, groups }: Loaded<typeof loadPeople>) {
  return (
    <div className={stack.stack}>
      <Card title={`Members of ${name}`} aside={counted(members.length, "member", "members")}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col" className={table.end}>
                Access
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <td>
                  <span className={styles.name}>{member.name}</span>
                  <span className={styles.detail}>{member.email}</span>
                </td>
                <td className={table.end}>{capital(member.access.replaceAll("-", " "))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Card title="Groups" aside={counted(groups.length, "group", "groups")}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Members</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id}>
                <td className={styles.name}>{group.name}</td>
                <td className={styles.muted}>{group.members.join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  );
}

"use client";

import { DataFieldTypeEnum } from "@kal/core";
import { useOptimistic } from "react";
import { Card } from "@/components/ui/card";
import control from "@/components/ui/control.module.css";
import { ProblemNotice } from "@/components/ui/problem-notice";
import stack from "@/components/ui/stack.module.css";
import table from "@/components/ui/table.module.css";
import { useChange } from "@/lib/change/use-change";
import { capital, counted } from "@/lib/words";
import { createField } from "./actions";
import styles from "./fields.module.css";
import type { Loaded, loadFields } from "./load";
import { NameForm } from "./name-form";
import shared from "./workspace.module.css";

const TYPES = Object.values(DataFieldTypeEnum).sort();
const typeName = (type: string) => capital(type.replaceAll("-", " ").replace("smiles", "SMILES"));

type Fields = Loaded<typeof loadFields>;

/** Fields of records, which can be made here, and of activities, which are made in Kaleidoscope itself. */
export function Fields({ keyFields, dataFields, propertyFields }: Fields) {
  return (
    <div className={stack.stack}>
      <div className={shared.pair}>
        <KeyFields fields={keyFields} />
        <Card title="Property fields" aside={counted(propertyFields.length, "field", "fields")}>
          <p className={styles.lead}>What activities can hold.</p>
          <Rows rows={propertyFields} second="Type" />
        </Card>
      </div>
      <DataFields fields={dataFields} />
    </div>
  );
}

function KeyFields({ fields }: { fields: Fields["keyFields"] }) {
  const { change, pending, problem, dismiss } = useChange();
  const [shown, show] = useOptimistic(fields);
  return (
    <Card title="Key fields" aside={counted(shown.length, "field", "fields")}>
      <p className={styles.lead}>What tells records apart.</p>
      <NameForm
        label="New key field"
        action="Create"
        pending={pending}
        onSubmit={(name, _, clear) =>
          change({
            optimistic: () => show([...shown, { id: "new", name, type: "", about: "", usedBy: [] }]),
            send: () => createField(name, null),
            done: clear,
          })
        }
      />
      <ProblemNotice problem={problem} onDismiss={dismiss} />
      <Rows rows={shown.map((field) => ({ ...field, type: field.usedBy.join(", ") }))} second="Identifies" />
    </Card>
  );
}

function DataFields({ fields }: { fields: Fields["dataFields"] }) {
  const { change, pending, problem, dismiss } = useChange();
  const [shown, show] = useOptimistic(fields);
  return (
    <Card title="Data fields" aside={counted(shown.length, "field", "fields")}>
      <p className={styles.lead}>What records can hold.</p>
      <NameForm
        label="New data field"
        action="Create"
        pending={pending}
        onSubmit={(name, form, clear) => {
          const type = String(form.get("type"));
          change({
            optimistic: () => show([...shown, { id: "new", name, type, about: "" }]),
            send: () => createField(name, type),
            done: clear,
          });
        }}
      >
        <select
          name="type"
          aria-label="Type of the data field"
          defaultValue="number"
          className={control.control}
        >
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {typeName(type)}
            </option>
          ))}
        </select>
      </NameForm>
      <ProblemNotice problem={problem} onDismiss={dismiss} />
      <Rows rows={shown} second="Type" />
    </Card>
  );
}

interface Row {
  id: string;
  name: string;
  type: string;
  about: string;
}

function Rows({ rows, second }: { rows: readonly Row[]; second: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div className={shared.scroll} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">{second}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, type, about }) => (
            <tr key={id}>
              <td>
                <span className={shared.name}>{name}</span>
                {about && <span className={shared.detail}>{about}</span>}
              </td>
              <td className={shared.muted}>{typeName(type)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import Link from "next/link";
import { notFound } from "next/navigation";
import { BehindThePage } from "@/components/behind/behind-the-page";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import columns from "@/components/ui/columns.module.css";
import { PageHeader } from "@/components/ui/page-header";
import stack from "@/components/ui/stack.module.css";
import { Unavailable } from "@/components/ui/unavailable";
import { ActivityList } from "@/features/record/activity-list";
import { fieldGroups, isNumeric } from "@/features/record/field-groups";
import { FieldList } from "@/features/record/field-list";
import { FileField } from "@/features/record/file-field";
import { loadRecord } from "@/features/record/load-record";
import styles from "@/features/record/record.module.css";
import { RecordClient } from "@/features/record/record-client";
import { ScopeTabs } from "@/features/record/scope-tabs";
import { ValuePlot } from "@/features/record/value-plot";
import { isMode } from "@/lib/browser/mode";
import { attempt } from "@/lib/server/attempt";
import { day } from "@/lib/words";
import edit from "@/snippets/edit-value.ts?raw";
import read from "@/snippets/read-record.ts?raw";
import upload from "@/snippets/upload-file.ts?raw";

const snippets = [
  { title: "A record, its history and its activities", code: read },
  { title: "Write a value", code: edit },
  { title: "Upload a file, with progress", code: upload },
];

export default async function RecordPage({ params, searchParams }: PageProps<"/records/[recordId]">) {
  const [{ recordId }, asked] = await Promise.all([params, searchParams]);
  const activityId = typeof asked.activity === "string" ? asked.activity : null;
  const mode = isMode(asked.mode) ? asked.mode : "proxy";
  const { data: record, error } = await attempt(() => loadRecord(recordId, activityId));
  if (error) return <Unavailable error={error} />;
  if (!record) notFound();
  const { name, type, createdAt, fields, activities, activity, subRecords, requests, apiUrl } = record;
  const { described, measured, files } = fieldGroups(fields);
  const plotted = fields.filter((field) => isNumeric(field) && field.history.length > 1);
  const hrefOf = (of: { activity?: string | null; mode?: typeof mode }) => {
    const { activity: scope = activity?.id ?? null, mode: route = mode } = of;
    const given = Object.entries({ activity: scope ?? "", mode: route === "proxy" ? "" : route });
    const query = new URLSearchParams(given.filter(([, value]) => value !== ""));
    return `/records/${record.id}${query.size > 0 ? `?${query}` : ""}`;
  };
  return (
    <>
      <BackLink href={type ? `/records?type=${type.id}` : "/records"}>Records</BackLink>
      <RecordClient
        mode={mode}
        apiUrl={apiUrl}
        hrefs={{ proxy: hrefOf({ mode: "proxy" }), token: hrefOf({ mode: "token" }) }}
        header={
          <PageHeader title={name}>
            {[type?.name ?? "Record", createdAt && `created ${day(createdAt)}`].filter(Boolean).join(", ")}
          </PageHeader>
        }
      >
        <ScopeTabs
          activities={activities}
          chosen={activity}
          hrefOf={(scope) => hrefOf({ activity: scope })}
        />
        <div className={columns.columns}>
          <div className={stack.stack}>
            <Card title="Description">
              <FieldList record={record} fields={described} />
            </Card>
            {measured.length > 0 && (
              <Card title="Measurements">
                <FieldList record={record} fields={measured} />
              </Card>
            )}
            {files.length > 0 && (
              <Card title="Files">
                {files.map((field) => (
                  <div key={field.id} className={styles.file}>
                    <p className={styles.fileName}>{field.name}</p>
                    <FileField recordId={record.id} field={field} activityId={activity?.id ?? null} />
                  </div>
                ))}
              </Card>
            )}
          </div>
          <div className={stack.stack}>
            {plotted.length > 0 && (
              <Card title="History">
                {plotted.map((field) => (
                  <ValuePlot key={field.id} field={field} activities={activities} />
                ))}
              </Card>
            )}
            <Card title="Activities">
              <ActivityList activities={activities} />
            </Card>
            {subRecords.length > 0 && (
              <Card title="Sub-records">
                <ul className={styles.links}>
                  {subRecords.map(({ id, name: title }) => (
                    <li key={id}>
                      <Link href={`/records/${id}`}>{title}</Link>
                    </li>
                  ))}
                </ul>
              </Card>
            )}
          </div>
        </div>
      </RecordClient>
      <BehindThePage snippets={snippets} requests={requests} />
    </>
  );
}

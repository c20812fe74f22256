import { Card } from "@/components/ui/card";
import columns from "@/components/ui/columns.module.css";
import stack from "@/components/ui/stack.module.css";
import { counted } from "@/lib/words";
import { ActivityHead } from "./activity-head";
import { Comments } from "./comments";
import { Description } from "./description";
import { Facts } from "./facts";
import { Family } from "./family";
import { FileList } from "./file-list";
import { History } from "./history-list";
import type { ActivityDetail } from "./load-activity";
import { Properties } from "./properties";
import { Records } from "./records";

/** The page of one activity: what it is about on the left, who and when on the right. */
export function ActivityView({ detail, mode }: { detail: ActivityDetail; mode: "proxy" | "token" }) {
  const { activity, records, files, properties, children, parent } = detail;
  return (
    <>
      <ActivityHead detail={detail} />
      <div className={columns.columns}>
        <div className={stack.stack}>
          <Card title="Description">
            <Description id={activity.id} {...detail.description} />
          </Card>
          {records && (
            <Card title="Records" aside={counted(records.length, "record", "records")}>
              <Records id={activity.id} records={records} apiUrl={detail.apiUrl} mode={mode} />
            </Card>
          )}
          <Card title="Properties">
            <Properties id={activity.id} properties={properties} />
          </Card>
          {files.length > 0 && (
            <Card title="Files" aside={counted(files.length, "file", "files")}>
              <FileList files={files} apiUrl={detail.apiUrl} mode={mode} />
            </Card>
          )}
          <Card title="Comments">
            <Comments id={activity.id} comments={detail.comments} />
          </Card>
        </div>
        <div className={stack.stack}>
          <Card title="Who and when">
            <Facts detail={detail} />
          </Card>
          {(parent || children.length > 0) && (
            <Card title="Related activities">
              <Family parent={parent} below={children} />
            </Card>
          )}
          <Card title="History">
            <History rows={detail.history} />
          </Card>
        </div>
      </div>
    </>
  );
}

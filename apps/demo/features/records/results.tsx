import { BadRequestError } from "@kal/core";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Unavailable } from "@/components/ui/unavailable";
import type { Attempt } from "@/lib/server/attempt";
import { counted } from "@/lib/words";
import { GridHead } from "./grid-head";
import type { FoundRecords } from "./load-records";
import type { RecordsSchema } from "./load-schema";
import { hrefOf, type RecordsQuery, searchOf } from "./query";
import { RecordGrid } from "./record-grid";
import styles from "./records.module.css";
import { refusalText } from "./refusal-text";
import { RouteSwitch } from "./route-switch";

interface ResultsProps {
  query: RecordsQuery;
  schema: RecordsSchema & { type: { id: string; name: string } };
  found: Attempt<FoundRecords>;
}

export function Results({ query, schema, found }: ResultsProps) {
  // The API explains why it rejects a filter. The bar above stays, so that the user can correct it.
  if (BadRequestError.is(found.error))
    return <Notice title="This search was refused">{refusalText(found.error)}</Notice>;
  if (found.error) return <Unavailable error={found.error} />;
  const { type, columns, fields } = schema;
  const { total, first, apiUrl } = found.data;
  const search = searchOf(query, type.id, fields);
  const narrowed = query.text !== "" || query.filters.length > 0;
  return (
    <>
      <div className={styles.over}>
        <p aria-live="polite" className={styles.count}>
          {counted(total, "record", "records")}
        </p>
        <RouteSwitch query={query} apiUrl={apiUrl} />
      </div>
      {total > 0 ? (
        <RecordGrid
          // Another search is another grid, from its first row.
          key={JSON.stringify([search, query.mode])}
          label={`Records: ${type.name}`}
          search={search}
          columns={columns}
          head={<GridHead columns={columns} query={query} />}
          total={total}
          first={first}
          mode={query.mode}
          apiUrl={apiUrl}
        />
      ) : (
        <Empty>
          {narrowed ? "No record fits. " : "There are no records of this type yet. "}
          {narrowed && <Link href={hrefOf({ ...query, text: "", filters: [] })}>Show all</Link>}
        </Empty>
      )}
    </>
  );
}

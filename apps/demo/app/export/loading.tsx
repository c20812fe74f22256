import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function ExportLoading() {
  return (
    <>
      <PageHeader title="Export">
        Save records as a CSV: all of a type, or those that a search finds.
      </PageHeader>
      <Skeleton height={520} />
    </>
  );
}

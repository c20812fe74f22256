import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function ExportLoading() {
  return (
    <>
      <PageHeader title="Export">
        Take records home as a CSV: those that a search finds, and no others.
      </PageHeader>
      <Skeleton height={520} />
    </>
  );
}

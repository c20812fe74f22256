import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function ImportLoading() {
  return (
    <>
      <PageHeader title="Import">
        Bring in a table: say what its columns are, see what is wrong before anything is sent, and learn what
        became of every row.
      </PageHeader>
      <Skeleton height={268} />
    </>
  );
}

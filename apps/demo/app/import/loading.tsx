import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function ImportLoading() {
  return (
    <>
      <PageHeader title="Import">
        Bring a table in: say what its columns are, see what is wrong before anything is sent, and know of
        every row what became of it.
      </PageHeader>
      <Skeleton height={296} />
    </>
  );
}

import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function RegistrationLoading() {
  return (
    <>
      <PageHeader title="Registration">
        Records go to a registrar, who checks them, gives them their numbers and reports back. This app plays
        both parts.
      </PageHeader>
      <Skeleton height={480} />
    </>
  );
}

import { Skeleton } from "@/components/ui/skeleton";

export default function OneRegistrationLoading() {
  return <Skeleton height={640} />;
}

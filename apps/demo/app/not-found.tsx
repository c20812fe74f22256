import Link from "next/link";
import { PageReady } from "@/components/shell/page-ready";
import { PageHeader } from "@/components/ui/page-header";

export default function NotFound() {
  return (
    <>
      <PageHeader title="There is no such page">
        The address may be mistyped, or the page has moved.
      </PageHeader>
      <Link href="/">To the overview</Link>
      <PageReady />
    </>
  );
}

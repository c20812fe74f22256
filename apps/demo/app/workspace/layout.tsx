import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/features/workspace/tabs";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader title="Workspace">Who works here, and what the work is made of.</PageHeader>
      <Tabs />
      {children}
    </>
  );
}

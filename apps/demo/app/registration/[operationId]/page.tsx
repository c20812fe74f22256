import { notFound } from "next/navigation";
import webhookRoute from "@/app/api/webhooks/kaleidoscope/route.ts?raw";
import { BehindThePage } from "@/components/behind/behind-the-page";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import stack from "@/components/ui/stack.module.css";
import { Unavailable } from "@/components/ui/unavailable";
import { DraftActions } from "@/features/registration/draft-actions";
import { DraftTable } from "@/features/registration/draft-table";
import { FileUpload } from "@/features/registration/file-upload";
import { kinds } from "@/features/registration/kind";
import { LiveRefresh } from "@/features/registration/live-refresh";
import { loadRegistration } from "@/features/registration/load-registration";
import { isOpen } from "@/features/registration/steps";
import { Timeline } from "@/features/registration/timeline";
import { isMode } from "@/lib/browser/mode";
import { attempt } from "@/lib/server/attempt";
import registerFile from "@/snippets/register-file.ts?raw";
import registrar from "@/snippets/registrar.ts?raw";
import stageDrafts from "@/snippets/stage-drafts.ts?raw";

const snippets = [
  { title: "A file: upload it and hand it over", code: registerFile },
  { title: "Drafts: stage, check, submit", code: stageDrafts },
  { title: "The registrar's side", code: registrar },
  { title: "The webhook that Kaleidoscope calls", code: webhookRoute },
];

export default async function OneRegistrationPage({
  params,
  searchParams,
}: PageProps<"/registration/[operationId]">) {
  const { operationId } = await params;
  const { mode } = await searchParams;
  const { data, error } = await attempt(() => loadRegistration(operationId));
  if (error) return <Unavailable error={error} />;
  if (!data) notFound();
  const { id, title, kind, columns, drafts, handovers, version, requests, apiUrl } = data;
  return (
    <>
      <BackLink href="/registration">Registration</BackLink>
      <PageHeader title={title}>{kinds[kind].about}</PageHeader>
      <div className={stack.stack}>
        {kind === "table" ? (
          <>
            <Card title="The staging table" aside={`${drafts.length} waiting`}>
              <DraftTable columns={columns} drafts={drafts} />
            </Card>
            <Card title="What to do with it">
              <DraftActions activityId={id} any={drafts.length > 0} />
            </Card>
          </>
        ) : (
          <Card title="The file">
            <FileUpload activityId={id} apiUrl={apiUrl} initialMode={isMode(mode) ? mode : "proxy"} />
          </Card>
        )}
        <Card title="With the registrar">
          <Timeline handovers={handovers} none="Nothing was handed to the registrar yet." />
        </Card>
      </div>
      <LiveRefresh operationId={id} shown={version} busy={handovers.some(isOpen)} />
      <BehindThePage snippets={snippets} requests={requests} />
    </>
  );
}

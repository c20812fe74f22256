import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { PageTitle } from "@/components/shell/page-title";
import { Shell } from "@/components/shell/shell";
import { requireSession } from "@/lib/server/session";
import "@/styles/base.css";

export const metadata: Metadata = {
  description: "Programs, activities and files of a Kaleidoscope workspace, by the Kal SDK.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#181a21" },
  ],
};

/** Asks the session so that a stranger is redirected before anything is sent. Next keeps layouts, so pages ask again. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return (
    <html lang="en">
      <body>
        <PageTitle />
        <Shell>{children}</Shell>
      </body>
    </html>
  );
}

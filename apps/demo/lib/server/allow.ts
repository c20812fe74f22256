import type { AllowRule } from "@kal/core/proxy";

/** What pages may do through the proxy, a line for each thing that this app's browser code does. The rest is refused. */
export const allow: readonly AllowRule[] = [
  { method: "GET", path: "/activities/:activityId/file/:fileId" },
  { method: "GET", path: "/files/:fileId" },
  { method: "GET", path: "/records" },
  { method: "GET", path: "/records/search" },
  { method: "GET", path: "/records/:recordId" },
  { method: "POST", path: "/records/:recordId/values" },
  { method: "POST", path: "/records/:recordId/values/file" },
  { method: "POST", path: "/push/imports" },
  { method: "GET", path: "/imports/:importId" },
  { method: "GET", path: "/records/export/csv" },
  { method: "GET", path: "/activities" },
  { method: "POST", path: "/properties/:propertyId/file" },
  { method: "POST", path: "/operations/:activityId/register/:fileId" },
];

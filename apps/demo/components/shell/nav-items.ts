import type { IconName } from "@/components/ui/icon";

export interface NavItem {
  href: string;
  label: string;
  icon: IconName;
}

export interface NavGroup {
  label: string;
  items: readonly NavItem[];
}

/**
 * The pages, in the order of the menu. A new page is a line here and a folder in `app`. On a phone the first group
 * makes the bar, which has room for four, and the others are behind "More".
 */
export const navGroups: readonly [NavGroup, ...NavGroup[]] = [
  {
    label: "Work",
    items: [
      { href: "/", label: "Overview", icon: "overview" },
      { href: "/activities", label: "Activities", icon: "activities" },
      { href: "/records", label: "Records", icon: "records" },
      { href: "/files", label: "Files", icon: "files" },
    ],
  },
  {
    label: "Move data",
    items: [
      { href: "/import", label: "Import", icon: "transfer" },
      { href: "/export", label: "Export", icon: "save" },
      { href: "/registration", label: "Registration", icon: "register" },
    ],
  },
  {
    label: "Set up",
    items: [{ href: "/workspace", label: "Workspace", icon: "workspace" }],
  },
];

import type { IconName } from "@/components/ui/icon";

/** The pages, in the order of the menu. A new page is a line here and a folder in `app`. */
export const navItems: readonly { href: string; label: string; icon: IconName }[] = [
  { href: "/", label: "Overview", icon: "overview" },
  { href: "/activities", label: "Activities", icon: "activities" },
  { href: "/files", label: "Files", icon: "files" },
];

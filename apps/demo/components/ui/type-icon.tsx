import { Icon, type IconName } from "./icon";

const TYPE_ICONS: Record<string, IconName> = {
  experiment: "flask",
  cycle: "molecule",
  task: "check",
  milestone: "calendar",
  project: "overview",
  stage: "stream",
};

/** Stands beside the type's name. */
export function TypeIcon({ type }: { type: string }) {
  return <Icon name={TYPE_ICONS[type] ?? "activities"} size={16} />;
}

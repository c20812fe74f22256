import { type ActivityUpdate, unlisted } from "@kal/core";
import { richText } from "@/lib/rich-text";

/** The lists of an activity that have an `add_` and a `remove_` key. */
const LISTS = {
  people: ["add_assigned_user_ids", "remove_assigned_user_ids"],
  groups: ["add_assigned_group_ids", "remove_assigned_group_ids"],
  labels: ["add_label_ids", "remove_label_ids"],
  programs: ["add_program_ids", "remove_program_ids"],
} as const;

export type ListName = keyof typeof LISTS;

/** One change that somebody makes to an activity on its page. */
export type Edit =
  | { set: "title" | "status" | "description"; to: string }
  | { set: "due_date" | "start_date"; to: string | null }
  | { add: ListName; id: string }
  | { remove: ListName; id: string };

/** An action's arguments come over the network, so nothing but these keys is ever passed on. */
export function activityUpdate(edit: Edit): ActivityUpdate {
  if ("add" in edit && Object.hasOwn(LISTS, edit.add)) return { [LISTS[edit.add][0]]: [String(edit.id)] };
  if ("remove" in edit && Object.hasOwn(LISTS, edit.remove))
    return { [LISTS[edit.remove][1]]: [String(edit.id)] };
  if ("set" in edit) {
    if (edit.set === "title") return { title: String(edit.to) };
    if (edit.set === "status") return { status: unlisted(String(edit.to)) };
    if (edit.set === "description") return { description: edit.to ? richText(String(edit.to)) : null };
    if (edit.set === "due_date") return { due_date: edit.to ? String(edit.to) : null };
    if (edit.set === "start_date") return { start_date: edit.to ? String(edit.to) : null };
  }
  throw new TypeError("There is no such edit.");
}

import type { Label, Program, WorkspaceGroup, WorkspaceUser } from "@kal/core";
import type { Named } from "./activities";

export const namedProgram = ({ id, title }: Program): Named => ({ id, name: title ?? "Untitled program" });
export const namedLabel = ({ id, label_name }: Label): Named => ({ id, name: label_name ?? "Unnamed label" });
export const namedGroup = ({ id, group_name }: WorkspaceGroup): Named => ({
  id,
  name: group_name ?? "Unnamed group",
});
export const namedUser = ({ id, full_name, email }: WorkspaceUser): Named => ({
  id,
  name: full_name ?? email ?? "Unnamed member",
});

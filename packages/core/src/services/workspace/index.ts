export {
  Workspace,
  type WorkspaceAccessLevel,
  WorkspaceAccessLevelEnum,
  WorkspaceEvent,
  WorkspaceGroup,
  WorkspaceUser,
} from "./entities";
export { type WorkspaceEventFilters, WorkspaceService } from "./workspace-service";

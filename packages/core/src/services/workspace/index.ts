export {
  Workspace,
  type WorkspaceAccessLevel,
  WorkspaceAccessLevelEnum,
  WorkspaceEvent,
  WorkspaceGroup,
  WorkspaceUser,
} from "./entities";
export type { SchemaField, SchemaType, WorkspaceSchema } from "./schema";
export { type EventsToIterate, type WorkspaceEventFilters, WorkspaceService } from "./workspace-service";

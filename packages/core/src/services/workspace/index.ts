export { WorkspaceService } from "./workspace-service";

import { Service } from "../../service";

/** `client.workspace` */
export class WorkspaceService extends Service {}

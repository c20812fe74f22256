import { Service } from "../../service";

/** `client.dashboards` */
export class DashboardsService extends Service {}

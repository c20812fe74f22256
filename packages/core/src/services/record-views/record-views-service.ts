import { Service } from "../../service";

/** `client.recordViews` */
export class RecordViewsService extends Service {}

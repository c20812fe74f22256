import { Service } from "../../service";

/** `client.records` */
export class RecordsService extends Service {}

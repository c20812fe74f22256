import { Service } from "../service";

/** `client.exports` */
export class ExportsService extends Service {}

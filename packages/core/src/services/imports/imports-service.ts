import { Service } from "../../service";

/** `client.imports` */
export class ImportsService extends Service {}

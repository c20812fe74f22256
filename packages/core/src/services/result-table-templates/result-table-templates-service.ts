import { Service } from "../../service";

/** `client.resultTableTemplates` */
export class ResultTableTemplatesService extends Service {}

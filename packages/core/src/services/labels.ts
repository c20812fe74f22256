import { Service } from "../service";

/** `client.labels` */
export class LabelsService extends Service {}

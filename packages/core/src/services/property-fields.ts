import { Service } from "../service";

/** `client.propertyFields` */
export class PropertyFieldsService extends Service {}

import { Service } from "../../service";

/** `client.entityFields` */
export class EntityFieldsService extends Service {}

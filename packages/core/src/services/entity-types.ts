import { Service } from "../service";

/** `client.entityTypes` */
export class EntityTypesService extends Service {}

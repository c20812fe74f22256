export { EntityFieldsService } from "./entity-fields-service";

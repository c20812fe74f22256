export { RecordsService } from "./records-service";

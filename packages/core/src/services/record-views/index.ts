export { RecordViewsService } from "./record-views-service";

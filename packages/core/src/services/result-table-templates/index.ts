export { ResultTableTemplate } from "./result-table-template";
export { ResultTableTemplatesService } from "./result-table-templates-service";
export type {
  BulkLink,
  CreateTemplate,
  LinkTemplate,
  PromoteView,
  SaveViewAsTemplate,
  UnlinkTemplate,
  UpdateTemplate,
} from "./template-input";

export { ResultTableTemplatesService } from "./result-table-templates-service";

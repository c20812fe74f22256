export { ActivitiesService } from "./activities-service";
export { Activity } from "./activity";
export { ActivityComment } from "./activity-comment";
export { ActivityDefinition } from "./activity-definition";
export { ActivityEvent } from "./activity-event";
export type {
  ActivityIdentifier,
  ActivityInput,
  ActivityUpdate,
  DefinitionIdentifier,
  RemoveRecordsOptions,
} from "./activity-params";
export { type ActivityStatus, ActivityStatusEnum } from "./activity-status";
export { ACTIVITY_TYPE_TO_LABEL, type ActivityType } from "./activity-type";
export {
  type ContentLayoutComponentType,
  ContentLayoutComponentTypeEnum,
  ContentLayoutItem,
} from "./content-layout-item";
export type {
  ActivityDefinitionUpdate,
  FileRegistration,
  PlacedView,
  QueueContentLayoutMapping,
  QueuingBehavior,
  RegistrationSettings,
} from "./definition-params";
export { Property } from "./property";
export { type ActivitySearchFilters, type CompletedBehavior, CompletedBehaviorEnum } from "./search-filters";

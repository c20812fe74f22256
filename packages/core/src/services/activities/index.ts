export { ActivitiesService } from "./activities-service";
export { Activity } from "./activity";

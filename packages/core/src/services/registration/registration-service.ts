import { Service } from "../../service";

/** `client.registration` */
export class RegistrationService extends Service {}

import { KaleidoscopeClient } from "@kal/node";

const programs = await new KaleidoscopeClient().programs.getPrograms();
export const title: number = programs[0]?.title ?? 0;

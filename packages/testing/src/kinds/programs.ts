import { name } from "../engine/checks";
import type { Json } from "../engine/json";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import { numbered, userIds, workspaceId } from "../seed/ids";
import { actorId } from "../world/actor";
import { isoTime, newId } from "../world/clock";
import { logEvent } from "../world/log-event";
import type { World } from "../world/world";
import type { Kind } from "./kind";

/** Ids of the demo programs. */
export const programIds = numbered(4, ["kras", "btk", "malaria"]);

export const programs = {
  ids: programIds,
  seed: seedPrograms,
  routes: [
    { method: "GET", path: "/programs", query: [], handle: ({ world }) => world.programs.all() },
    { method: "POST", path: "/programs", query: [], handle: createProgram },
    { method: "PUT", path: "/programs/:programId", query: [], handle: updateProgram },
  ],
} satisfies Kind;

function seedPrograms(world: World): void {
  const programs = [
    [programIds.kras, "KRAS G12D inhibitors", "2025-09-01T09:00:00.000Z"],
    [programIds.btk, "BTK degraders", "2025-10-06T09:30:00.000Z"],
    [programIds.malaria, "Antimalarial hit expansion", "2025-11-17T10:00:00.000Z"],
  ] as const;
  for (const [id, title, created_at] of programs) {
    world.programs.put({ id, title, created_at, created_by: userIds.ada, workspace_id: workspaceId });
  }
}

function createProgram({ body, world, clock }: Call): Json {
  const { title } = shape(body, { title: name });
  const program = world.programs.put({
    id: newId(),
    title,
    created_at: isoTime(clock),
    created_by: actorId(world),
    workspace_id: world.workspace.id,
  });
  logEvent(world, clock, {
    event_type: "program.created",
    resource_type: "program",
    resource_id: program.id,
  });
  return program;
}

function updateProgram({ params, body, world, clock }: Call): Json {
  const program = world.programs.demand(params.programId ?? "");
  const { title } = shape(body, { title: name });
  program.title = title;
  logEvent(world, clock, {
    event_type: "program.updated",
    resource_type: "program",
    resource_id: program.id,
  });
  return program;
}

import { name } from "../engine/checks";
import type { Call, Json, Route } from "../engine/route";
import { shape } from "../engine/shape";
import { actorId } from "../records/actor";
import { isoTime, newId } from "../world/clock";
import { logEvent } from "../world/log-event";

export const programsRoutes: Route[] = [
  { method: "GET", path: "/programs", query: [], handle: ({ world }) => world.programs.all() },
  { method: "POST", path: "/programs", query: [], handle: createProgram },
  { method: "PUT", path: "/programs/:programId", query: [], handle: updateProgram },
];

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

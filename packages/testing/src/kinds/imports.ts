import { flag, idIn, listOf, nullable, object, oneOf, optional, text } from "../engine/checks";
import type { Json } from "../engine/json";
import { clone } from "../engine/json";
import { decimal, queryShape } from "../engine/query-shape";
import { badRequest, conflict } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import type { ImportJob } from "../imports/import-job";
import { failImport, type ImportSource, newImport, settled } from "../imports/import-row";
import { jobByFieldId, jobByName, operationOf } from "../imports/push-job";
import { runImport } from "../imports/run-import";
import { stagedJob } from "../imports/staged-job";
import { archiveDrafts, stagingView } from "../registration/drafts";
import { newId } from "../world/clock";
import type { Kind } from "./kind";

export const imports = {
  routes: [
    { method: "POST", path: "/push/imports", query: [], handle: (call) => push(call, byName(call), {}) },
    {
      method: "POST",
      path: "/push/imports/by-field-id",
      query: [],
      handle: (call) => push(call, byFieldId(call), {}),
    },
    {
      method: "POST",
      path: "/push/imports/:sourceId",
      query: [],
      handle: (call) => push(call, byName(call), { source_id: call.params.sourceId }),
    },
    { method: "GET", path: "/imports", handle: list },
    { method: "GET", path: "/imports/:importId", query: [], handle: one },
    { method: "POST", path: "/imports", query: [], handle: create },
    { method: "POST", path: "/imports/:importId/run", query: [], handle: run },
  ],
} satisfies Kind;

const byName = ({ world, clock, body }: Call): ImportJob => jobByName(world, clock, newId(), body);

const byFieldId = ({ world, body }: Call): ImportJob => jobByFieldId(world, newId(), body);

function push({ world, clock, importError }: Call, job: ImportJob, source: ImportSource): Json {
  if (!hasKeyColumn(job)) return { code: "invalid_data", message: "no key fields matched" };
  const place = { id: job.importId, operation_id: job.operation?.id ?? null, program_id: job.programId };
  const row = world.imports.put(newImport(world, clock, { ...place, ...source }));
  if (importError) failImport(clock, row, importError);
  else runImport(world, clock, job);
  return { import_id: job.importId };
}

/** For rows without any key column, the API responds with 200 and no import. */
const hasKeyColumn = ({ rows, keyColumns }: ImportJob): boolean =>
  rows.length === 0 ||
  rows.some((row) => [...keyColumns.keys()].some((column) => Object.hasOwn(row, column)));

const DEFAULT_PAGE_SIZE = 50;

/** Newest first. Pages start at 1, and page 0 is also the first page. */
function list({ world, clock, query }: Call): Json {
  const given = queryShape(query, {
    is_complete: optional(oneOf("1", "0", "true", "false")),
    page: optional(decimal(0)),
    page_size: optional(decimal(1)),
  });
  const wanted = given.is_complete === undefined ? null : ["1", "true"].includes(given.is_complete);
  const rows = world.imports.all().map((row) => settled(clock, row));
  const found = rows.filter((row) => wanted === null || row.is_complete === wanted).reverse();
  found.sort((a, b) => Date.parse(String(b.created_at)) - Date.parse(String(a.created_at)));
  const size = given.page_size ?? DEFAULT_PAGE_SIZE;
  const from = (Math.max(given.page ?? 1, 1) - 1) * size;
  return found.slice(from, from + size);
}

function one({ world, clock, params }: Call): Json {
  return settled(clock, world.imports.demand(params.importId ?? ""));
}

/** Stores the rows until the import is run. */
function create({ world, clock, body }: Call): Json {
  const given = shape(body, {
    data_json: listOf(object),
    attrs: optional(object),
    operation_id: optional(nullable(idIn(world.activities))),
    is_draft: optional(flag),
    source_type: optional(text),
  });
  const { data_json, attrs: _attrs, ...source } = given;
  const operation = operationOf(world, given.operation_id);
  if (given.is_draft && !operation) throw badRequest("body/operation_id is required for drafts");
  if (given.is_draft && operation) stagingView(world, operation);
  const row = world.imports.put(newImport(world, clock, source));
  world.importRows.set(row.id, data_json);
  return clone(row);
}

function run({ world, clock, params, body, importError }: Call): Json {
  const row = world.imports.demand(params.importId ?? "");
  if (row.started_at !== null) throw conflict(`The import "${row.id}" has been run already.`);
  const { job, replaced } = stagedJob(world, row, body);
  world.importRows.delete(row.id);
  if (importError) return clone(failImport(clock, row, importError));
  const staged = runImport(world, clock, job);
  // If every row is invalid, nothing is replaced.
  if (job.operation && (staged > 0 || job.rows.length === 0)) archiveDrafts(world, job.operation, replaced);
  return clone(row);
}

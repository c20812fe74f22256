import { listOf, text } from "../engine/checks";
import { jsonText, queryShape } from "../engine/query-shape";
import { badRequest } from "../engine/refusal";
import type { Json, Route } from "../engine/route";
import { shape } from "../engine/shape";
import { getOrCreateRecord } from "../records/create-record";
import { checkKeyFormat, keyMapOf, recordsWithKeys } from "../records/key-map";
import { listedRecord, recordToWire } from "../records/record-to-wire";

export const recordsRoutes: Route[] = [
  {
    method: "GET",
    path: "/records",
    handle: ({ world, query }): Json => {
      const ids = queryShape(query, { record_ids: text }).record_ids.split(",");
      const known = [...new Set(ids)].sort().map((id) => world.records.get(id));
      return known.filter((row) => row !== undefined).map((row) => listedRecord(world, row));
    },
  },
  {
    method: "GET",
    path: "/records/identifiers",
    handle: ({ world, query }): Json => {
      const maps = queryShape(query, { records_key_field_to_value: jsonText(listOf(keyMapOf(world))) });
      if (maps.records_key_field_to_value.length === 0)
        throw badRequest("records_key_field_to_value must not be empty");
      const found = maps.records_key_field_to_value.flatMap((keys) => recordsWithKeys(world, keys));
      return [...new Set(found)].map((row) => ({ record: listedRecord(world, row) }));
    },
  },
  {
    method: "POST",
    path: "/records",
    query: [],
    handle: ({ world, clock, body }): Json => {
      const { key_field_to_value: keys } = shape(body, { key_field_to_value: keyMapOf(world) });
      checkKeyFormat(world, keys);
      return recordToWire(world, getOrCreateRecord(world, clock, { keys }).row);
    },
  },
  {
    method: "GET",
    path: "/records/:recordId",
    query: [],
    handle: ({ world, params }): Json => recordToWire(world, world.records.demand(params.recordId ?? "")),
  },
];

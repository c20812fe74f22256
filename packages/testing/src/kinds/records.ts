import { listOf, text } from "../engine/checks";
import type { Json } from "../engine/json";
import { jsonText, queryShape } from "../engine/query-shape";
import { badRequest } from "../engine/refusal";
import { shape } from "../engine/shape";
import { getOrCreateRecord } from "../records/create-record";
import { checkKeyFormat, keyMapOf, recordsWithKeys } from "../records/key-map";
import { listedRecord, recordToWire } from "../records/record-to-wire";
import { givenParameters, searchChecks } from "../search/search-query";
import { searchRecords } from "../search/search-records";
import { seedRecords } from "../seed/records/seed-records";
import type { Kind } from "./kind";

export const records = {
  seed: seedRecords,
  routes: [
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
    {
      method: "GET",
      path: "/records/search",
      handle: ({ world, clock, query }): Json => {
        const wanted = queryShape(givenParameters(query), searchChecks(world));
        return searchRecords(world, clock.now(), wanted).map((record) => record.id);
      },
    },
  ],
} satisfies Kind;

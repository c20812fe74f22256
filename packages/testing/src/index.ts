/**
 * A fake Kaleidoscope in memory, to test against.
 *
 * @packageDocumentation
 */

export { demoIds } from "./demo-ids";
export type { Json, JsonObject } from "./engine/json";
export type { ReceivedRequest } from "./engine/received";
export { createFakeKaleidoscope, type FakeKaleidoscope, type FakeOptions } from "./fake";
export type { AddedFault, Fault, FaultMatch, ImportError } from "./faults/fault";
export type { FaultControls } from "./faults/fault-queue";
export type { TokenControls } from "./oauth/token-controls";
export type { Clock } from "./world/clock";
export type { FileRow, KeyValueRow, RecordRow, Row, ValueRow, World } from "./world/world";

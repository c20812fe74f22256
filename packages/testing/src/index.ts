/**
 * A fake Kaleidoscope in memory, to test against.
 *
 * @packageDocumentation
 */

export type { ReceivedRequest } from "./engine/received";
export type { Json, JsonObject } from "./engine/route";
export { createFakeKaleidoscope, type FakeKaleidoscope, type FakeOptions } from "./fake";
export type { AddedFault, Fault, FaultMatch, ImportError } from "./faults/fault";
export type { FaultControls } from "./faults/fault-queue";
export type { TokenControls } from "./oauth/token-controls";
export { demoIds } from "./seed/demo-ids";
export type { Clock } from "./world/clock";
export type { FileRow, KeyValueRow, RecordRow, Row, ValueRow, World } from "./world/world";

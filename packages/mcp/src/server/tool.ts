import type { KaleidoscopeClient } from "@kal/node";
import type { ToolAnnotations } from "@modelcontextprotocol/server";
import type { z } from "zod";
import type { Answer } from "../answers/answer";
import type { PeopleFilter } from "../answers/people-filter";

/** What a tool works with. */
export interface ToolContext {
  client: KaleidoscopeClient;
  people: PeopleFilter;
  /** Aborts when the assistant's application cancels the call. */
  signal: AbortSignal;
  /** Reports progress, if the application asked for it. */
  progress(done: number, total?: number): void;
}

interface ToolBase<Input extends z.ZodObject> {
  name: string;
  /** Constant text: a description that quoted the workspace could carry instructions. */
  description: string;
  input: Input;
}

/** A tool that reads. */
export interface ReadTool<Input extends z.ZodObject = z.ZodObject> extends ToolBase<Input> {
  annotations?: ToolAnnotations;
  run(args: z.output<Input>, context: ToolContext): Promise<Answer>;
}

/** A write that is ready to be sent, and the question that the user must confirm first. */
export interface PlannedWrite {
  question: string;
  write(): Promise<Answer>;
}

/** A tool that writes, after the user has confirmed. */
export interface WriteTool<Input extends z.ZodObject = z.ZodObject> extends ToolBase<Input> {
  /** Checks the arguments and resolves names. Must not write. */
  plan(args: z.output<Input>, context: ToolContext): Promise<PlannedWrite>;
}

/** Lets the compiler infer the arguments of a tool from its schema. */
export const readTool = <Input extends z.ZodObject>(tool: ReadTool<Input>): ReadTool =>
  tool as unknown as ReadTool;

/** Lets the compiler infer the arguments of a tool from its schema. */
export const writeTool = <Input extends z.ZodObject>(tool: WriteTool<Input>): WriteTool =>
  tool as unknown as WriteTool;

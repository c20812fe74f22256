import type { KaleidoscopeClient } from "@kal/node";

/** What the server may do. Without further options it only reads, and leaves out people. */
export interface McpOptions {
  /** The client that all tools use. Its logger must not write to stdout, which belongs to the protocol. */
  client: KaleidoscopeClient;
  /**
   * Adds the tools that write. Each write asks the user through the assistant's application, and is refused if the
   * application cannot ask.
   *
   * @default false
   */
  allowWrites?: boolean | undefined;
  /**
   * Offers only the tool that describes the workspace. No record, activity or file is read.
   *
   * @default false
   */
  schemaOnly?: boolean | undefined;
  /**
   * Includes names and mail addresses of people.
   *
   * @default false
   */
  withPeople?: boolean | undefined;
  /**
   * An existing folder that `export_csv` may write into.
   *
   * @default none: the tool is not offered
   */
  exportFolder?: string | undefined;
}

import type { Command } from "commander";
import { group } from "../run/command";
import { filesDownload } from "./files-download";

/** `kal files` */
export function files(): Command {
  return group("files", "Download files.", [filesDownload()]);
}

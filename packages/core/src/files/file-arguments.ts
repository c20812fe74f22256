import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { requireKnown } from "../util/check-names";
import type { FileContent, MultipartBody } from "./multipart";

/** Content to upload with its name and type. */
export interface NamedFile {
  /** The file name. */
  name: string;
  /**
   * A media type, such as `text/csv`.
   *
   * @default the type of `content` if that is a Blob, or else `application/octet-stream`
   */
  type?: string | undefined;
  /** The content. */
  content: FileContent;
}

/** A file to upload: a `File`, a `Blob`, whose name is then `blob`, or content with a name. */
export type FileInput = Blob | NamedFile;

/** The arguments of an upload: the file, or kalbio's name, content and type. */
export type FileArguments<Options> =
  | [file: FileInput, options?: Options]
  | [fileName: string, fileData: FileContent, fileType: string, options?: Options];

/** Returns the file and the options of either order of arguments. */
export function fileArguments<Options>(
  args: FileArguments<Options>,
): [file: MultipartBody, options: Options | undefined] {
  if (typeof args[0] === "string") {
    const [fileName, content, fileType, options] = args as [string, FileContent, string, Options?];
    // The options would be lost, and with them the activity to write under.
    if (typeof fileType === "object" && fileType) throw refusal("the type of the file before the options");
    return [{ fileName, content, fileType }, options];
  }
  const [file, options] = args as [FileInput, Options?];
  const { name = "blob", type, content, stream } = Object(file) as Partial<NamedFile & Blob>;
  if (stream) return [{ fileName: name, fileType: type ?? "", content: file as Blob }, options];
  if (content == null || !("name" in file)) throw refusal("a File, a Blob or { name, type, content }");
  requireKnown(file, "name", "type", "content");
  const ownType = (content as Partial<Blob>).type;
  return [{ fileName: name, fileType: type ?? ownType ?? "", content }, options];
}

function refusal(what: string): InvalidArgumentError {
  return new InvalidArgumentError(`To upload a file, pass ${what}. Nothing was sent.`);
}

import { CachedList } from "../entities/cached-list";
import { type Defaults, Entity } from "../entities/entity";
import { EntityFactory } from "../entities/entity-factory";
import { path } from "../transport/path";
import type { ReadOptions, RequestOptions } from "../transport/types";
import { Service } from "./service";

/** A research program. */
export class Program extends Entity {
  static readonly defaults: Defaults = { title: null };

  /** Its display name. */
  declare readonly title: string | null;

  override toString(): string {
    return String(this.title);
  }
}

/** `client.programs` */
export class ProgramsService extends Service {
  readonly #factory = new EntityFactory(this.core, Program);
  readonly #list = new CachedList("/programs", this.#factory);

  /**
   * Returns all programs, in the server's order. Cached. `GET /programs`
   *
   * @example
   * ```ts
   * const titles = (await client.programs.getPrograms()).map(({ title }) => title);
   * ```
   */
  getPrograms(options?: ReadOptions): Promise<Program[]> {
    return this.#list.all(options);
  }

  /**
   * Returns the programs whose id is in `ids`, in the server's order. Ignores unknown ids. Cached.
   * `GET /programs`
   *
   * @example
   * ```ts
   * const programs = await client.programs.getProgramsByIds(activity.program_ids);
   * ```
   */
  getProgramsByIds(ids: readonly string[], options?: ReadOptions): Promise<Program[]> {
    return this.#list.withIds(ids, options);
  }

  /**
   * Creates a program. `POST /programs`
   *
   * @example
   * ```ts
   * const program = await client.programs.createProgram("PRMT5 inhibitors");
   * ```
   */
  async createProgram(title: string, options?: RequestOptions): Promise<Program> {
    const answer = await this.core.api.post("/programs", { title }, options);
    this.#list.invalidate();
    return this.#factory.one(answer);
  }

  /**
   * Renames a program. Returns a new object; existing objects keep the old title. `PUT /programs/{programId}`
   *
   * @example
   * ```ts
   * const renamed = await client.programs.updateProgram(program.id, "PRMT5 inhibitors, wave 2");
   * console.log(program.title, renamed.title); // the old title, the new one
   * ```
   */
  async updateProgram(programId: string, title: string, options?: RequestOptions): Promise<Program> {
    const answer = await this.core.api.put(path`/programs/${programId}`, { title }, options);
    this.#list.invalidate();
    return this.#factory.one(answer);
  }
}

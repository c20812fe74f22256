import { TestEnvironment } from "jest-environment-jsdom";

/** jsdom with some globals of Node, as the setup files of projects add them: the option `natives` names them. */
export default class extends TestEnvironment {
  readonly #natives: string[];

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    super(config, context);
    this.#natives = config.projectConfig.testEnvironmentOptions.natives as string[];
  }

  override async setup(): Promise<void> {
    await super.setup();
    for (const name of this.#natives) Reflect.set(this.global, name, Reflect.get(globalThis, name));
  }
}

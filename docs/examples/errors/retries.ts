// #region watch
import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient({
  middleware: [
    async (request, next) => {
      const response = await next(request);
      console.log(request.method, new URL(request.url).pathname, response.status);
      return response;
    },
  ],
});
// #endregion watch

// #region read
await client.programs.getPrograms(); // 503, then 200: a read is asked for again
// #endregion read

// #region write
await client.programs
  .createProgram("PRMT5 inhibitors") // 500: the server may have acted, so it is not sent again
  .catch((error) => console.log(error.name));
// #endregion write

// #region logger
const logged = client.withOptions({
  logger: {
    info: (_, details) => console.log(details?.path, details?.retry),
  },
  logLevel: "info",
});
// #endregion logger
await logged.labels.getLabels();

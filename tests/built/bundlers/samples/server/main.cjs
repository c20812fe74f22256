const { KaleidoscopeClient } = require("@kal/node");

new KaleidoscopeClient().programs
  .getPrograms()
  .then((programs) => console.log(JSON.stringify(programs.map(({ title }) => title))));

const { startFakeKaleidoscope } = require("@kal/testing/server");
const { KaleidoscopeClient } = require(process.argv[2]);

startFakeKaleidoscope().then(async (fake) => {
  const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url: fake.url });
  console.log(JSON.stringify(await client.programs.getPrograms()));
  await fake.close();
});

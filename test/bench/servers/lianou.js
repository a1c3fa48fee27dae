// Ours: the application as it is built and served, on the database of the bench.
import { buildApp } from "../../../build/api/app.js";
import { openPostgres } from "../../../build/api/database/orm.js";
import { Vault } from "../../../build/api/kernel/vault.js";
import { POOL, settings, tell } from "./settings.js";

const { orm } = await openPostgres(settings.url, POOL);
const app = await buildApp({
  orm,
  vault: Vault.ofOneKey(Buffer.from(settings.key, "base64")),
  clock: { now: () => new Date(settings.now) },
  configuration: {
    databaseUrl: settings.url,
    demo: false,
    trustedProxies: null,
    secondFactor: "optional",
    tokenRate: 1_000_000,
    metricsToken: null,
    office: null,
  },
  log: { info() {}, warn() {}, error: console.error },
});
await app.listen({ port: 0, host: "127.0.0.1" });
tell(app.server.address().port);

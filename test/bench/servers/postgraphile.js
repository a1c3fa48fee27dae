// PostGraphile over the function that returns the same rows, with the token looked up as it would be for real.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { POOL, scopeOf, settings, TOKEN, tell } from "./settings.js";

const pool = new pg.Pool({ connectionString: settings.url, max: POOL });
async function organisationOf(secret) {
  const client = await pool.connect();
  try {
    await client.query(
      "begin read only; set local role lianou_system; select set_config('app.kind', 'SYSTEM', true)",
    );
    const hash = createHash("sha256").update(secret).digest("base64url");
    const { rows } = await client.query({ name: "token", text: TOKEN, values: [hash, settings.now] });
    return rows[0]?.organisation_id ?? null;
  } finally {
    await client.query("commit");
    client.release();
  }
}

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString: settings.url, schemas: ["bench"], poolConfig: { max: POOL } }),
  ],
  grafserv: { graphqlPath: "/graphql", graphiql: false, watch: false },
  grafast: {
    context: async ({ node }) => {
      const secret = (node?.req.headers.authorization ?? "").slice("Bearer ".length);
      const organisation = await organisationOf(secret);
      if (!organisation) throw new Error("no such token");
      return { pgSettings: scopeOf(organisation) };
    },
  },
});
const server = createServer();
await pgl.createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => tell(server.address().port));

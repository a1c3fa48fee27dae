// The floor: node:http and pg, and nothing between them. The same rows under the same token, role and scope.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { POOL, scopeOf, settings, TOKEN, tell } from "./settings.js";

const pool = new pg.Pool({ connectionString: settings.url, max: POOL });
const system = { "app.now": settings.now, "app.kind": "SYSTEM", role: "lianou_system" };
const set = (variables) =>
  Object.entries(variables)
    .map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`)
    .join(", ");

const server = createServer(async (request, response) => {
  const secret = (request.headers.authorization ?? "").slice("Bearer ".length);
  const hash = createHash("sha256").update(secret).digest("base64url");
  let body = "";
  for await (const chunk of request) body += chunk;
  const { which } = JSON.parse(body).variables;
  const client = await pool.connect();
  try {
    await client.query(`begin read only; select ${set(system)}`);
    const found = await client.query({ name: "token", text: TOKEN, values: [hash, settings.now] });
    if (found.rows.length === 0) {
      response.statusCode = 401;
      response.end();
      return;
    }
    await client.query(`select ${set(scopeOf(found.rows[0].organisation_id))}`);
    const page = await client.query({
      name: "page",
      text: "select * from bench.matched_page($1)",
      values: [which],
    });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: { matchedPage: { nodes: page.rows } } }));
  } finally {
    await client.query("commit");
    client.release();
  }
});
server.listen(0, "127.0.0.1", () => tell(server.address().port));

// What the servers that are measured have in common: where the database is, who asks, and how their work is told.
export const settings = JSON.parse(process.env.BENCH_SERVER);
export const POOL = 16;

export const TOKEN = `select t.id, p.organisation_id from api_token t join post p on p.id = t.post_id
  join user_account u on u.id = p.user_id join organisation o on o.id = p.organisation_id
  where t.secret_hash = $1 and t.revoked_at is null and t.expires_at > $2 and u.active`;

export const scopeOf = (organisationId) => ({
  "app.now": settings.now,
  "app.kind": "CHARITY",
  "app.organisation_id": organisationId,
  role: "lianou_charity",
});

/** Says where it listens, and, when asked, how much of the processor it has taken. */
export function tell(port) {
  process.on("message", () => process.send({ cpu: process.cpuUsage(), memory: process.memoryUsage().rss }));
  process.send({ port });
}

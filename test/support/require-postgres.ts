/** Races cannot be seen on the embedded database, which runs one transaction at a time. */
export function setup(): void {
  if (process.env["TEST_DATABASE_URL"]) return;
  throw new Error(
    "These tests need PostgreSQL: set TEST_DATABASE_URL to a superuser's URL, such as postgres://root@127.0.0.1:5432/postgres.",
  );
}

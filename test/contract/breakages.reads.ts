import type { Breakage } from "./breakages.ts";

const read = (title: string, breakage: Pick<Breakage, "file" | "replace" | "by">): Breakage => ({
  project: "races",
  test: "test/races/reads.test.ts",
  title,
  ...breakage,
});

const late = (title: string, breakage: Pick<Breakage, "file" | "replace" | "by">): Breakage => ({
  ...read(title, breakage),
  test: "test/races/deadline.test.ts",
});

/** What a read past the ORM keeps, taken away, and the test that has to notice. */
export const readBreakages: readonly Breakage[] = [
  read("cannot write, also where they are one", {
    file: "api/database/read-connection.ts",
    replace: 'transaction_read_only: "on", ...settings',
    by: "...settings",
  }),
  read("are planned once a connection where they are prepared, and read their rows alike each time", {
    file: "api/database/read-connection.ts",
    replace: "(query.name === null ? {} : GENERIC)",
    by: "(query.name === null ? {} : CUSTOM)",
  }),
  read("that are not prepared are planned for their values also behind one that is", {
    file: "api/database/read-connection.ts",
    replace: "else if (becomesPlanned !== isPlanned)",
    by: "else if (false as boolean)",
  }),
  read("is done anew where it goes on, so that all of it is of one moment", {
    file: "api/database/flight.ts",
    replace: "(this.closed ? new MissedFlight() : null)",
    by: "null",
  }),
  late("is stopped in the database: a read of one statement", {
    file: "api/database/scoped.ts",
    replace: "  ...new TimeLimit(ctx.deadline).settings,\n",
    by: "",
  }),
  late("is stopped at the same moment however late its last statement began", {
    file: "api/database/time-limit.ts",
    replace: "    this.#setAt = performance.now();\n    return sql",
    by: "    if (left) return null;\n    return sql",
  }),
  late("is answered after ten seconds with 503 and a sentence, and the next request as ever", {
    file: "api/kernel/database-refusal.ts",
    replace: '    if (code === CANCELED) return new DomainError("TIMED_OUT");\n',
    by: "",
  }),
  read("that wait to be sent when the read gives up are never sent", {
    file: "api/database/read-connection.ts",
    replace: "      line.abandon(error as Error);\n",
    by: "",
  }),
  late("is broken off where statements that travel together would each have the time that is left", {
    file: "api/database/read-connection.ts",
    replace: "        breakOff(client);\n",
    by: "",
  }),
  late("gives whoever got something done the time to read what became of it", {
    file: "api/database/scoped.ts",
    replace: "      grantAnswer(ctx.deadline);\n",
    by: "",
  }),
  {
    project: "unit",
    test: "test/unit/cost.test.ts",
    title: "counts what a variable says as it counts what stands in the document",
    file: "api/kernel/cost.ts",
    replace: "{ ...Object.fromEntries(declared), ...sent }",
    by: "sent",
  },
];

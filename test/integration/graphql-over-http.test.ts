import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let url: string;

beforeAll(async () => {
  test = await openTestPlatform();
  url = `${await test.app.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
});
afterAll(() => test.close());

/** GraphQL over HTTP, by the audits of those who write the specification: what MUST be is an error where it is not. */
describe("the endpoint by the audits of graphql-http", () => {
  it.each(serverAudits({ url: () => url }).map((audit) => [audit.name, audit] as const))(
    "%s",
    async (_, audit) => {
      const result = await audit.fn();
      expect(result.status === "error" ? result.reason : null).toBeNull();
    },
  );
});

import type { NewPost } from "../../api/organisation/post.service.ts";
import { createUser, type IssuedTo } from "../../api/organisation/user.service.ts";
import type { TestActor } from "./actors.ts";
import { organisationId, regionCode } from "./city.ts";

let used = 0;

/** A number that nobody in the run has had yet. */
export function next(): number {
  used += 1;
  return used;
}

export const key = (): string => `key-${next().toString().padStart(8, "0")}`;

/** A new account, made by an administrator, without a post. */
export const person = (by: TestActor): Promise<IssuedTo> =>
  createUser(by, { loginName: `person-${next()}`, displayName: "测试 人" }, key());

export const postOf = (userId: string, over: Partial<NewPost> = {}): NewPost => ({
  userId,
  organisationId: organisationId("townshipOffice"),
  role: "TOWNSHIP_OFFICER",
  regionCode: regionCode("township"),
  ...over,
});

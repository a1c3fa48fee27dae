import { creditCodeCheckCharacter } from "../../api/kernel/identifiers/unified-social-credit-code.ts";
import { beginSecondFactor, confirmSecondFactor } from "../../api/organisation/identity.service.ts";
import { registerRegion } from "../../api/organisation/region.service.ts";
import { createApiToken } from "../../api/organisation/token.service.ts";
import { createUser } from "../../api/organisation/user.service.ts";
import { PASSWORD, type TestActor } from "./actors.ts";
import type { Calls, Ground } from "./calls.ts";
import { organisationId, regionCode } from "./city.ts";
import { freshKey } from "./families.ts";
import type { TestPlatform } from "./platform.ts";
import { codeNow } from "./sign-ins.ts";

const administrator = ({ actors }: Ground) => actors.as("ADMINISTRATOR");
/** Manages a county next door and nothing else. */
const elsewhere = ({ actors }: Ground) => actors.as("ADMINISTRATOR", { region: "otherCounty" });
const SIGN_IN = {
  sign_in_throttle: "an attempt is counted before its password is looked at",
  audit_entry: "a failed sign-in goes on record",
};
const NOT_SIGNED_IN = ["SIGN_IN_FAILED", "RATE_LIMITED"] as const;

const ANY_SUBJECT = { words: "a provider may call a person as it likes" };
const WRONG_CODE = ["INVALID_INPUT", "RATE_LIMITED"] as const;

/** Binds an authenticator to somebody's account and returns its secret. */
async function bound(test: TestPlatform, who: TestActor): Promise<string> {
  const { secret } = await beginSecondFactor(who);
  await confirmSecondFactor(who, codeNow(test, secret));
  return secret;
}

const creditCode = (serial: number) => {
  const first17 = `53371600${String(serial).padStart(9, "0")}`;
  return first17 + creditCodeCheckCharacter(first17);
};

/** A region that nobody lives in, below the county. */
let regions = 0;
async function newRegion(ground: Ground): Promise<string> {
  regions += 1;
  const code = `3716021${String(regions).padStart(2, "0")}000`;
  const input = { code, name: "新设街道", parentCode: regionCode("county") };
  return registerRegion(await administrator(ground), input, freshKey());
}

const newUser = async (ground: Ground) => {
  const input = { loginName: freshKey(), displayName: "新来的人" };
  return (await createUser(await administrator(ground), input, freshKey())).userId;
};

export const organisationCalls: Calls = {
  signIn: async ({ actors, test }) => {
    const who = await actors.as("AUDITOR", { person: "带验证码登录的人" });
    const secret = await bound(test, who);
    return {
      by: null,
      variables: { loginName: who.loginName, password: PASSWORD, code: codeNow(test, secret, 1) },
      other: "it names nobody else's",
      codes: { loginName: NOT_SIGNED_IN, password: NOT_SIGNED_IN, code: WRONG_CODE },
      moves: SIGN_IN,
    };
  },
  signOut: async ({ actors }) => ({
    by: await actors.as("AUDITOR", { person: "要走的人" }),
    variables: {},
    other: "it names nothing",
  }),
  switchPost: async ({ actors }) => {
    const by = await actors.as("CITY_OFFICER", { person: "两个岗位的人" });
    const postId = await actors.addPost(by, "AUDITOR");
    return { by, variables: { postId }, other: await actors.as("CITY_OFFICER") };
  },
  changePassword: async ({ actors }) => ({
    by: await actors.as("AUDITOR", { person: "改密码的人" }),
    variables: { current: PASSWORD, password: "接天莲叶无穷碧映日荷花别样红" },
    other: "it names nobody else's",
    codes: { current: ["INVALID_INPUT", "RATE_LIMITED"] },
    moves: SIGN_IN,
  }),
  revokeSession: async ({ actors }) => {
    const by = await actors.as("AUDITOR", { person: "两处登录的人" });
    return {
      by,
      variables: { id: by.actor.credential.id },
      other: await actors.as("AUDITOR", { person: "别处登录的人" }),
    };
  },
  revokeOtherSessions: async ({ actors }) => ({
    by: await actors.as("AUDITOR", { person: "多处登录的人" }),
    variables: {},
    other: "it names nothing",
  }),
  confirmIdentity: async ({ actors }) => ({
    by: await actors.as("AUDITOR", { person: "再次确认的人" }),
    variables: { proof: PASSWORD },
    other: "it names nobody else's",
    codes: { proof: ["INVALID_INPUT", "RATE_LIMITED"] },
    moves: SIGN_IN,
  }),
  beginSecondFactor: async ({ actors }) => ({
    by: await actors.as("AUDITOR", { person: "绑定验证码的人" }),
    variables: {},
    other: "it names nothing",
  }),
  confirmSecondFactor: async ({ actors, test }) => {
    const by = await actors.as("AUDITOR", { person: "确认验证码的人" });
    const { secret } = await beginSecondFactor(by);
    return {
      by,
      variables: { code: codeNow(test, secret) },
      other: "it names nobody else's",
      codes: { code: WRONG_CODE },
      moves: SIGN_IN,
    };
  },
  resetSecondFactor: async (ground) => {
    const who = await ground.actors.as("COUNTY_OFFICER", { person: "丢了手机的人" });
    await bound(ground.test, who);
    return {
      by: await administrator(ground),
      variables: { userId: who.actor.userId },
      other: await elsewhere(ground),
    };
  },
  linkOfficeAccount: async (ground) => ({
    by: await administrator(ground),
    variables: {
      userId: (await ground.actors.as("COUNTY_OFFICER", { person: "要关联的人" })).actor.userId,
      subject: "u-1001",
    },
    other: await elsewhere(ground),
    fine: { subject: ANY_SUBJECT },
  }),
  endUserSessions: async (ground) => ({
    by: await administrator(ground),
    variables: { userId: (await ground.actors.as("COUNTY_OFFICER", { person: "请下线的人" })).actor.userId },
    other: await elsewhere(ground),
  }),
  registerOrganisation: async (ground) => ({
    by: await administrator(ground),
    variables: {
      input: {
        kind: "CHARITY",
        name: "清荷慈善基金会",
        creditCode: creditCode(101),
        regionCode: regionCode("county"),
        charityMark: true,
        acceptWarning: false,
      },
      idempotencyKey: freshKey(),
    },
    other: await elsewhere(ground),
    another: { "input.name": "清荷慈善总会" },
  }),
  registerRegion: async (ground) => ({
    by: await administrator(ground),
    variables: {
      input: {
        code: "371602005000",
        gbCode: "371602405000",
        name: "荷塘功能区",
        parentCode: regionCode("county"),
        validFrom: "2026-03-04",
      },
      idempotencyKey: freshKey(),
    },
    other: await elsewhere(ground),
    another: { "input.name": "莲塘功能区" },
    names: { "input.parentCode": "code" },
    fine: { "input.gbCode": { "no such division": "a new division may have a code that nobody knew" } },
  }),
  closeRegion: async (ground) => ({
    by: await administrator(ground),
    variables: {
      code: await newRegion(ground),
      lastDay: "2026-12-31",
      successorCode: regionCode("township"),
    },
    other: await elsewhere(ground),
    notEarlier: ["lastDay"],
  }),
  createUser: async (ground) => ({
    by: await administrator(ground),
    variables: {
      input: { loginName: "new-clerk", displayName: "新来的人" },
      idempotencyKey: freshKey(),
    },
    other: "an account without a post is nobody's",
    another: { "input.displayName": "新来的另一个人" },
  }),
  createPost: async (ground) => ({
    by: await administrator(ground),
    variables: {
      input: {
        userId: await newUser(ground),
        organisationId: organisationId("countyBureau"),
        regionCode: regionCode("county"),
        role: "COUNTY_OFFICER",
        validFrom: "2026-03-04",
        validTo: "2027-03-03",
      },
      idempotencyKey: freshKey(),
    },
    other: await elsewhere(ground),
    another: { "input.validTo": "2028-03-03" },
    notEarlier: ["input.validFrom", "input.validTo"],
  }),
  endPost: async (ground) => ({
    by: await administrator(ground),
    variables: {
      postId: (await ground.actors.as("COUNTY_OFFICER", { person: "卸任的人" })).actor.postId,
      lastDay: "2026-03-31",
    },
    other: await elsewhere(ground),
    notEarlier: ["lastDay"],
  }),
  resetPassword: async (ground) => ({
    by: await administrator(ground),
    variables: {
      userId: (await ground.actors.as("COUNTY_OFFICER", { person: "忘记密码的人" })).actor.userId,
    },
    other: await elsewhere(ground),
  }),
  deactivateUser: async (ground) => ({
    by: await administrator(ground),
    variables: { userId: (await ground.actors.as("COUNTY_OFFICER", { person: "离职的人" })).actor.userId },
    other: await elsewhere(ground),
  }),
  createApiToken: async ({ actors }) => ({
    by: await actors.as("CHARITY_OFFICER"),
    variables: { label: "对接本机构系统", expiresInDays: 90, idempotencyKey: freshKey() },
    other: "it names nothing",
    another: { label: "对接本机构另一个系统" },
  }),
  revokeApiToken: async ({ actors }) => {
    const by = await actors.as("CHARITY_OFFICER");
    const { token } = await createApiToken(by, "要撤销的令牌", 30, freshKey());
    return {
      by,
      variables: { id: token.id },
      other: await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" }),
    };
  },
};

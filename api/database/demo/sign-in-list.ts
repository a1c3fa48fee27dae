import { roles } from "../../../schema/codes/roles.ts";
import type { DemoAccount } from "../../../schema/organisation/session.ts";
import type { RequestContext } from "../../kernel/context.ts";
import type { Platform } from "../../kernel/platform.ts";
import { demoAccounts } from "./accounts.ts";
import { loadDivisions } from "./load-divisions.ts";
import { demoOrganisations } from "./organisations.ts";

/** One password for all accounts of the demonstration; they exist nowhere else. */
export const DEMO_PASSWORD = "lianou-demo-2026";
/** The API token of the demonstration's first charity, for the README's example. */
export const DEMO_CHARITY_TOKEN = "lianou-demo-token-of-charity-hefeng-0001";
export const DEMO_CONTRACTOR_TOKEN = "lianou-demo-token-of-contractor-lianan-0001";

/** The accounts that the sign-in page of a demonstration lists; none on a real deployment. */
export function signInList(ctx: Pick<RequestContext, "platform">): DemoAccount[] {
  if (!ctx.platform.configuration.demo) return [];
  const divisions = loadDivisions();
  const regionNames = new Map(divisions.map((division) => [division.code, division.name]));
  const organisations = new Map(
    demoOrganisations(divisions, "2026-01-01").map((organisation) => [organisation.key, organisation]),
  );
  return demoAccounts().flatMap((account) => {
    const [post] = account.posts;
    const organisation = post && organisations.get(post.organisationKey);
    if (!account.showcaseZh || !post || !organisation) return [];
    const regionName = organisation.kind === "DEPARTMENT" ? (regionNames.get(post.regionCode) ?? null) : null;
    return [
      {
        loginName: account.loginName,
        password: DEMO_PASSWORD,
        displayName: account.displayNameZh,
        role: post.role,
        organisationName: organisation.nameZh,
        regionName,
        whatToTry: `${roles[post.role].zh}：${account.showcaseZh}`,
      },
    ];
  });
}

/** What the terminal shows of a demonstration: who may sign in, and with what. */
export function demoWelcome(platform: Platform): string {
  const accounts = signInList({ platform }).map(
    ({ loginName, displayName, whatToTry }) => `    ${loginName.padEnd(12)}${displayName}  ${whatToTry}`,
  );
  return `
  演示账号，数据均为虚构。Demo accounts; all data are invented.
  密码 Password: ${DEMO_PASSWORD}
${accounts.join("\n")}

  接口令牌 API tokens
    慈善组织 charity     ${DEMO_CHARITY_TOKEN}
    服务机构 contractor  ${DEMO_CONTRACTOR_TOKEN}
`;
}

import { roles } from "../../../schema/codes/roles.ts";
import type { DemoAccount } from "../../../schema/organisation/session.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { demoAccounts } from "./accounts.ts";
import { loadDivisions } from "./load-divisions.ts";
import { demoOrganisations } from "./organisations.ts";

/** One password for all accounts of the demonstration; they exist nowhere else. */
export const DEMO_PASSWORD = "lianou-demo-2026";
/** The API token of the demonstration's first charity, for the README's example. */
export const DEMO_CHARITY_TOKEN = "lianou-demo-token-of-charity-hefeng-0001";
export const DEMO_CONTRACTOR_TOKEN = "lianou-demo-token-of-contractor-lianan-0001";

/** The accounts that the sign-in page of a demonstration lists; none on a real deployment. */
export function signInList(ctx: RequestContext): DemoAccount[] {
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
    const regionName =
      organisation.kind === "DEPARTMENT" ? (regionNames.get(post.regionCode) ?? null) : null;
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

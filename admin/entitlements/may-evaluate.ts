import { usePermission } from "../shell/session/session.ts";

/** Who may work out entitlements of a family on record: of given facts any office may, of a family who handles it. */
export function useMayEvaluateFamily(): boolean {
  const mayEvaluate = usePermission("assistance:evaluate");
  const handlesFamilies = usePermission("beneficiary:find");
  return mayEvaluate && handlesFamilies;
}

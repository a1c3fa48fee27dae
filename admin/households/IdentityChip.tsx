import { type Identity, identities } from "../../schema/codes/identities.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";

/** The assistance identity as word and mark; a family without one is said in plain words. */
export const IdentityChip = ({ identity }: { identity: Identity }) => {
  const label = useCodeLabel(identities);
  if (identity === "NONE") return <span>{label(identity)}</span>;
  return (
    <StateChip
      tone={identity === "TEKUN" || identity === "DIBAO" ? "done" : "working"}
      label={label(identity)}
    />
  );
};

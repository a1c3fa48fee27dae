import { recordGrant } from "../../api/assistance/grant.service.ts";
import type { MemberGiven } from "../../api/beneficiary/household-input.ts";
import { addMember, endMembership } from "../../api/beneficiary/member.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import type { TestActor } from "./actors.ts";
import { regionCode } from "./city.ts";
import { family, freshIdentityNumber, freshKey, head } from "./families.ts";
import type { Family } from "./needs.ts";

export const person = (): MemberGiven => ({
  name: "荷受助",
  relationToHead: "PARENT",
  identityNumber: freshIdentityNumber("1951-03-03"),
});

/** Somebody leaves a family of the first village for one in another village of the township. */
export class Moving {
  readonly #officer: TestActor;

  constructor(officer: TestActor) {
    this.#officer = officer;
  }

  async livingTogether(mover: MemberGiven): Promise<Family> {
    const given = family({ since: "2024-01-01", members: [head(), mover] });
    const { id, personIds } = await recordHousehold(this.#officer, given, freshKey());
    return { householdId: id, personId: personIds[1] ?? "", serial: "", name: "", address: "" };
  }

  async leave({ householdId, personId }: Family): Promise<void> {
    await endMembership(this.#officer, { householdId, personId, lastDay: "2026-03-03" });
  }

  /** The new family; `given` is what the form says besides. */
  async joinAnother(mover: MemberGiven, given: Partial<MemberGiven> = {}): Promise<string> {
    const inOtherVillage = family({ regionCode: regionCode("otherVillage") });
    const { id: householdId } = await recordHousehold(this.#officer, inOtherVillage, freshKey());
    await addMember(this.#officer, { ...mover, ...given, householdId }, freshKey());
    return householdId;
  }

  async move(who: Family, mover: MemberGiven, given: Partial<MemberGiven> = {}): Promise<string> {
    await this.leave(who);
    return this.joinAnother(mover, given);
  }
}

/** 重度残疾人护理补贴: monthly, of a person, towards N2. */
export const careGrant = (
  officer: TestActor,
  householdId: string,
  personId: string,
  validFrom = "2026-01-01",
) =>
  recordGrant(
    officer,
    { householdId, personId, policyCode: "DIS_CARE", amount: "100", validFrom, source: "滨残发〔2026〕3号" },
    freshKey(),
  );

/** For a family as a whole, towards N8. */
export const heating = (officer: TestActor, householdId: string, amount: string) =>
  recordGrant(
    officer,
    { householdId, policyCode: "HEATING", amount, validFrom: "2026-03-01", source: "名册" },
    freshKey(),
  );

import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { RevealableField } from "../../schema/codes/revealable-fields.ts";
import {
  AddFactDocument,
  type AddFactInput,
  AddMemberDocument,
  type AddMemberInput,
  AddTagDocument,
  type ConsentInput,
  EndGrantDocument,
  EndMembershipDocument,
  type EndMembershipInput,
  EndTagDocument,
  FindHouseholdDocument,
  FindPersonDocument,
  type FindPersonInput,
  type FindPersonMutation,
  GrantBasisDocument,
  type GrantBasisQuery,
  type GrantInput,
  HouseholdDocument,
  type HouseholdFilter,
  type HouseholdInput,
  type HouseholdPartsFragment,
  HouseholdsDocument,
  type HouseholdsQuery,
  type MemberPartsFragment,
  MoveMemberDocument,
  type MoveMemberInput,
  NameHeadDocument,
  type NameHeadInput,
  RecordConsentDocument,
  RecordGrantDocument,
  RecordHouseholdDocument,
  RevealFieldDocument,
  SetIdentityDocument,
  type SetIdentityInput,
  WithdrawConsentDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";

export type HouseholdRow = HouseholdsQuery["households"]["nodes"][number];
export type Household = HouseholdPartsFragment;
export type Member = MemberPartsFragment;
export type FactGroup = Household["facts"][number];
export type Grant = Household["grants"][number];
export type Basis = GrantBasisQuery["grantBasis"];
export type Consent = Household["consents"][number];

export const householdHandlers = defineHandlers({
  listArguments: (filter) => ({ filter }),
  async getList({ first, after, filter }, { signal }) {
    const variables = { filter: filter as HouseholdFilter, first, after };
    return (await request(HouseholdsDocument, variables, { signal })).households;
  },
  async getOne(id, { signal }): Promise<Household> {
    return (await request(HouseholdDocument, { id }, { signal })).household;
  },
});

/** What a change of a family changes besides: its needs, whose listing rests on consent, and what it is entitled to. */
export const householdRefreshes = ["households", "need-items", "entitlements"] as const;

export const recordHousehold: Action<HouseholdInput, { id: string; serial: string }> = async (
  input,
  { idempotencyKey },
) => (await request(RecordHouseholdDocument, { input, idempotencyKey })).recordHousehold;

export type FoundPersons = FindPersonMutation["findPerson"];

/** By a serial the family; by a number or name the people, each with the family of today. */
export const findPerson: Action<FindPersonInput & { serial?: string }, FoundPersons> = async ({
  serial,
  ...input
}) => {
  if (!serial) return (await request(FindPersonDocument, { input })).findPerson;
  const { found, elsewhere } = (await request(FindHouseholdDocument, { input: { serial } })).findHousehold;
  return {
    elsewhere,
    found: found.map(({ household }) => ({
      householdId: household.id,
      householdSerial: household.serial,
      person: {
        id: household.id,
        name: household.headName ?? "",
        ageText: `${household.memberCount}人`,
        gender: "U",
        identity: household.identity,
      },
    })),
  };
};

export const addFact: Action<AddFactInput, { id: string }> = async (input, { idempotencyKey }) =>
  (await request(AddFactDocument, { input, idempotencyKey })).addFact;

export const addMember: Action<AddMemberInput, { id: string }> = async (input, { idempotencyKey }) =>
  (await request(AddMemberDocument, { input, idempotencyKey })).addMember;

export const endMembership: Action<EndMembershipInput, { id: string }> = async (input) =>
  (await request(EndMembershipDocument, { input })).endMembership;

export const nameHead: Action<NameHeadInput, { id: string }> = async (input) =>
  (await request(NameHeadDocument, { input })).nameHead;

export const moveMember: Action<MoveMemberInput, { id: string }> = async (input) =>
  (await request(MoveMemberDocument, { input })).moveMember;

export const addTag: Action<{ personId: string; tag: CrowdTag }, { id: string }> = async (input) =>
  (await request(AddTagDocument, input)).addTag;

export const endTag: Action<{ tagId: string }, { id: string }> = async (input) =>
  (await request(EndTagDocument, input)).endTag;

export const setIdentity: Action<SetIdentityInput, { id: string }> = async (input) =>
  (await request(SetIdentityDocument, { input })).setIdentity;

export const recordConsent: Action<ConsentInput, { id: string }> = async (input, { idempotencyKey }) =>
  (await request(RecordConsentDocument, { input, idempotencyKey })).recordConsent;

export const withdrawConsent: Action<{ consentId: string }, { id: string }> = async (input) =>
  (await request(WithdrawConsentDocument, input)).withdrawConsent;

export const recordGrant: Action<GrantInput, { id: string }> = async (input, { idempotencyKey }) =>
  (await request(RecordGrantDocument, { input, idempotencyKey })).recordGrant;

export const endGrant: Action<{ grantId: string; lastDay: string; reason: string }, { id: string }> = async (
  input,
) => (await request(EndGrantDocument, input)).endGrant;

/** The clear value goes to the component that asked and nowhere else. */
export async function revealField(
  personId: string,
  field: RevealableField,
  purpose: string,
): Promise<string | null> {
  return (await request(RevealFieldDocument, { personId, field, purpose })).revealField.value;
}

/** What a grant was decided on; a look goes on record, so it is asked when somebody opens it. */
export const useGrantBasis = (grantId: string) =>
  useConsoleQuery(["grant-basis"], GrantBasisDocument, { grantId }, { retry: false });

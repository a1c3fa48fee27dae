import {
  CreateApiTokenDocument,
  type CreateApiTokenMutation,
  CreatePostDocument,
  type CreatePostInput,
  CreateUserDocument,
  type CreateUserInput,
  type CreateUserMutation,
  DeactivateUserDocument,
  EndPostDocument,
  EndUserSessionsDocument,
  LinkOfficeAccountDocument,
  OneOrganisationDocument,
  OneStaffUserDocument,
  type OrganisationKind,
  type OrganisationPartsFragment,
  OrganisationsDocument,
  RegisterOrganisationDocument,
  type RegisterOrganisationInput,
  ResetPasswordDocument,
  ResetSecondFactorDocument,
  RevokeApiTokenDocument,
  type StaffUserPartsFragment,
  StaffUsersDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type Organisation = OrganisationPartsFragment;
export type StaffUser = StaffUserPartsFragment;
export type IssuedPassword = NonNullable<CreateUserMutation["createUser"]>;
export type IssuedToken = CreateApiTokenMutation["createApiToken"];

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

const toOrganisationArguments = ({ kind, search }: Readonly<Record<string, unknown>>) => ({
  kind: text(kind) as OrganisationKind | null,
  search: text(search),
});

const toStaffArguments = ({ organisationId, search }: Readonly<Record<string, unknown>>) => ({
  organisationId: text(organisationId),
  search: text(search),
});

export const organisationHandlers = defineHandlers({
  listArguments: toOrganisationArguments,
  async getList({ first, after, filter }, { signal }) {
    const variables = { ...toOrganisationArguments(filter), first, after };
    return (await request(OrganisationsDocument, variables, { signal })).organisations;
  },
  async getOne(id, { signal }) {
    return (await request(OneOrganisationDocument, { id }, { signal })).organisation;
  },
});

export const staffHandlers = defineHandlers({
  listArguments: toStaffArguments,
  async getList({ first, after, filter }, { signal }) {
    const variables = { ...toStaffArguments(filter), first, after };
    return (await request(StaffUsersDocument, variables, { signal })).staffUsers;
  },
  async getOne(id, { signal }) {
    return (await request(OneStaffUserDocument, { id }, { signal })).staffUser;
  },
});

export const registerOrganisation: Action<RegisterOrganisationInput, Organisation> = async (
  input,
  { idempotencyKey },
) => (await request(RegisterOrganisationDocument, { input, idempotencyKey })).registerOrganisation;

/** Null when it was made before and is no longer of the own region. */
export const createUser: Action<CreateUserInput, IssuedPassword | null> = async (input, { idempotencyKey }) =>
  (await request(CreateUserDocument, { input, idempotencyKey })).createUser ?? null;

export const resetPassword: Action<string, IssuedPassword> = async (userId) =>
  (await request(ResetPasswordDocument, { userId })).resetPassword;

export const deactivateUser: Action<string, StaffUser> = async (userId) =>
  (await request(DeactivateUserDocument, { userId })).deactivateUser;

export const resetSecondFactor: Action<string, StaffUser> = async (userId) =>
  (await request(ResetSecondFactorDocument, { userId })).resetSecondFactor;

export const endUserSessions: Action<string, StaffUser> = async (userId) =>
  (await request(EndUserSessionsDocument, { userId })).endUserSessions;

export const linkOfficeAccount: Action<{ userId: string; subject: string | null }, StaffUser> = async (
  input,
) => (await request(LinkOfficeAccountDocument, input)).linkOfficeAccount;

export const createPost: Action<CreatePostInput, StaffUser | null> = async (input, { idempotencyKey }) =>
  (await request(CreatePostDocument, { input, idempotencyKey })).createPost ?? null;

export const endPost: Action<{ postId: string; lastDay: string | null }, StaffUser> = async (input) =>
  (await request(EndPostDocument, input)).endPost;

export const createApiToken: Action<{ label: string; expiresInDays: number }, IssuedToken> = async (
  input,
  { idempotencyKey },
) => (await request(CreateApiTokenDocument, { ...input, idempotencyKey })).createApiToken;

export const revokeApiToken: Action<string, { id: string }> = async (id) =>
  (await request(RevokeApiTokenDocument, { id })).revokeApiToken;

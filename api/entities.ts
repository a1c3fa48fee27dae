import { Grant } from "./assistance/grant.entity.ts";
import { GrantBasis } from "./assistance/grant-basis.entity.ts";
import { AuditEntry } from "./audit/audit-entry.entity.ts";
import { WorkflowHistory } from "./audit/workflow-history.entity.ts";
import { AssistanceIdentity, Consent, Fact, PersonTag } from "./beneficiary/fact.entity.ts";
import { Household, Membership, Person } from "./beneficiary/household.entity.ts";
import { Allocation, Donation } from "./charity/donation.entity.ts";
import { Project } from "./charity/project.entity.ts";
import { IdempotencyKey } from "./database/idempotency.ts";
import { SerialCounter } from "./database/serial.ts";
import { StoredFile, StoredFileChunk } from "./kernel/files/stored-file.entity.ts";
import { SealingKey } from "./kernel/sealing-key.ts";
import { Journal, Posting } from "./ledger/journal.entity.ts";
import { FundingFocus, FundingReservation, ServiceOffer } from "./need/matching.entity.ts";
import { Need, NeedItem } from "./need/need.entity.ts";
import { ApiToken, Session, SignInThrottle } from "./organisation/credential.entity.ts";
import { Organisation } from "./organisation/organisation.entity.ts";
import { Region } from "./organisation/region.entity.ts";
import { Post, UserAccount } from "./organisation/user.entity.ts";
import {
  Policy,
  PolicyCase,
  PolicyDerivation,
  PolicyOffice,
  PolicyReference,
  PolicyRelation,
  PolicyStandard,
  PolicyStandardKey,
  PolicyVersion,
} from "./policy/policy.entity.ts";
import { CataloguePublication, CatalogueRevision } from "./policy/revision/revision.entity.ts";
import { ContractLine, ServiceContract } from "./purchase/contract.entity.ts";
import { ServiceVisit } from "./purchase/visit.entity.ts";
import { Voucher, VoucherFunding } from "./purchase/voucher.entity.ts";

/** Every table of the platform, in the order of the modules. */
export const entities = [
  Region,
  Organisation,
  UserAccount,
  Post,
  Session,
  ApiToken,
  SignInThrottle,
  Household,
  Person,
  Membership,
  Fact,
  AssistanceIdentity,
  PersonTag,
  Consent,
  Policy,
  PolicyVersion,
  PolicyRelation,
  PolicyStandard,
  PolicyStandardKey,
  PolicyReference,
  PolicyDerivation,
  PolicyOffice,
  PolicyCase,
  CatalogueRevision,
  CataloguePublication,
  Grant,
  GrantBasis,
  Need,
  NeedItem,
  FundingFocus,
  FundingReservation,
  ServiceOffer,
  Project,
  Donation,
  Allocation,
  ServiceContract,
  ContractLine,
  Voucher,
  VoucherFunding,
  ServiceVisit,
  Journal,
  Posting,
  StoredFile,
  StoredFileChunk,
  SealingKey,
  AuditEntry,
  WorkflowHistory,
  IdempotencyKey,
  SerialCounter,
];

import { Grant } from "./assistance/grant.entity.ts";
import { GrantBasis } from "./assistance/grant-basis.entity.ts";
import { AuditEntry } from "./audit/audit-entry.entity.ts";
import { AuditPending, AuditSeal } from "./audit/audit-seal.entity.ts";
import { WorkflowHistory } from "./audit/workflow-history.entity.ts";
import { DuplicateReview, PersonMerge } from "./beneficiary/duplicates/duplicate.entity.ts";
import { AssistanceIdentity, Consent, Fact, PersonTag } from "./beneficiary/fact.entity.ts";
import { DepartmentFeed, FeedFinding, FeedValue } from "./beneficiary/feed/feed.entity.ts";
import { HomeVisit, VisitPlan } from "./beneficiary/home-visit/home-visit.entity.ts";
import { StoredVisitDue, VisitDueMark } from "./beneficiary/home-visit/visit-due.entity.ts";
import { Household, Membership, Person } from "./beneficiary/household.entity.ts";
import {
  ImportFamily,
  ImportFinding,
  ImportMapping,
  ImportRow,
  RegisterImport,
} from "./beneficiary/import/register-import.entity.ts";
import { SavedView } from "./beneficiary/saved-view.entity.ts";
import { RegisterTask } from "./beneficiary/task/register-task.entity.ts";
import { Allocation, Donation } from "./charity/donation.entity.ts";
import { Project } from "./charity/project.entity.ts";
import { ProjectDisclosure } from "./charity/project-disclosure.entity.ts";
import { IdempotencyKey } from "./database/idempotency.ts";
import { SerialCounter } from "./database/serial.ts";
import { DataExport } from "./export/data-export.entity.ts";
import { Job } from "./job/job.entity.ts";
import { DataKey } from "./kernel/data-key.entity.ts";
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
  HomeVisit,
  VisitPlan,
  StoredVisitDue,
  VisitDueMark,
  DepartmentFeed,
  FeedFinding,
  FeedValue,
  RegisterTask,
  RegisterImport,
  ImportRow,
  ImportFinding,
  ImportFamily,
  ImportMapping,
  DuplicateReview,
  PersonMerge,
  SavedView,
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
  ProjectDisclosure,
  Donation,
  Allocation,
  ServiceContract,
  ContractLine,
  Voucher,
  VoucherFunding,
  ServiceVisit,
  Journal,
  Posting,
  Job,
  DataExport,
  StoredFile,
  StoredFileChunk,
  SealingKey,
  DataKey,
  AuditEntry,
  AuditPending,
  AuditSeal,
  WorkflowHistory,
  IdempotencyKey,
  SerialCounter,
];

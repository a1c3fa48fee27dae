import { DomainError, diskFull } from "./errors.ts";

/**
 * What the database refuses after the service let it pass: the second half of every invariant. The constraint's
 * name decides the sentence; anything not listed here is a defect and answers INTERNAL.
 */
const sentences: Readonly<Record<string, DomainError>> = {
  funding_reservation_one_open: new DomainError("ALREADY_RESERVED"),
  donation_never_overdrawn: new DomainError("INSUFFICIENT_FUNDS", "这笔捐赠的可分配余额不足。"),
  person_identity_number_index_unique: new DomainError("DUPLICATE", "该身份证号已在其他乡镇登记。"),
  membership_one_family: new DomainError("DUPLICATE", "此人目前登记在另一个家庭中。"),
  assistance_grant_one_running_of_person: new DomainError("DUPLICATE", "这项政策已有在享记录。"),
  assistance_grant_one_running_of_household: new DomainError("DUPLICATE", "这项政策已有在享记录。"),
  person_tag_once: new DomainError("DUPLICATE", "此人已有这个标签。"),
  assistance_identity_one_open_of_person: new DomainError("STALE"),
  assistance_identity_one_open_of_household: new DomainError("STALE"),
  fact_one_live_of_person: new DomainError("STALE"),
  fact_one_live_of_household: new DomainError("STALE"),
  donation_bank_reference_once: new DomainError("DUPLICATE", "这个银行流水号已用于另一笔捐赠。"),
  user_account_office_issuer_office_subject_unique: new DomainError(
    "DUPLICATE",
    "这个统一登录标识已关联另一个账号。",
  ),
  donation_submitter_is_not_approver: new DomainError("SEPARATION_OF_DUTIES"),
  need_item_never_overfunded: new DomainError("CAP_EXCEEDED", "分配金额超过该需求的核定费用。"),
  voucher_never_overdrawn: new DomainError("CAP_EXCEEDED", "服务券剩余数量不足。"),
  voucher_units_within_item: new DomainError("CAP_EXCEEDED", "该需求可签发的数量不足。"),
  service_contract_never_above_cap: new DomainError("CAP_EXCEEDED", "合同金额不足。"),
  contract_line_never_above_cap: new DomainError("CAP_EXCEEDED", "合同中该服务项目的数量不足。"),
  contract_line_price_is_frozen: new DomainError("STATE_CONFLICT", "合同授予后，单价不能更改。"),
  allocation_never_overcommitted: new DomainError("INSUFFICIENT_FUNDS", "该需求已分配且未使用的资金不足。"),
  service_visit_worker_once_at_a_time: new DomainError(
    "STATE_CONFLICT",
    "这段时间您已有另一次服务记录，同一人不能同时服务两处。",
  ),
  service_visit_recipient_once_at_a_time: new DomainError(
    "STATE_CONFLICT",
    "这段时间该服务对象已有同一项目的服务记录。",
  ),
  service_visit_fits_voucher: new DomainError(
    "INVALID_INPUT",
    "服务记录与服务券不符，或服务时间不在有效期内。",
  ),
  service_contract_drafter_does_not_award: new DomainError("SEPARATION_OF_DUTIES"),
  charity_project_drafter_does_not_adopt: new DomainError("SEPARATION_OF_DUTIES"),
  service_visit_worker_did_not_assess: new DomainError(
    "SEPARATION_OF_DUTIES",
    "登记、核实这项需求或签发服务券的人不能上门服务。",
  ),
  service_visit_not_after_death: new DomainError(
    "STATE_CONFLICT",
    "服务对象已登记去世，去世之后的服务不能记录或通过。",
  ),
  service_visit_worker_does_not_decide: new DomainError(
    "SEPARATION_OF_DUTIES",
    "上门人员不能审核自己的服务记录。",
  ),
};

/** The triggers that keep anything new off a record that was merged into another. */
const OF_NO_ALIAS = "_of_no_alias";
const merged = () =>
  new DomainError("STATE_CONFLICT", "此人的记录刚刚并入了另一条记录，请刷新后在保留的记录上办理。");

const INVALID_TEXT = "22P02";
/** Stopped at the deadline of its request. */
const CANCELED = "57014";
/** The disk of PostgreSQL, of the embedded database, or that on which an upload is received. */
const DISK_FULL = new Set(["53100", "ENOSPC", "EDQUOT"]);
/** No connection to be had, lost, refused or too many of them; no memory; a disk that fails. */
const UNAVAILABLE = /^(08|28|3D|53|57P0|58030)/;

const LOST_CONNECTION = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT"]);
/**
 * A text with a character that no text column holds, such as U+0000. Within a statement of MikroORM's, that character
 * ends the text of the statement, so the database calls the message broken (08P01); the connection stays whole.
 */
const UNSTORABLE_TEXT = new Set(["22021", "22P05", "08P01"]);

/** What the pool and the embedded database say without a code. */
const GONE =
  /^(timeout exceeded when trying to connect|Connection terminated|Client (has encountered a connection error|was closed)|PGlite is clos|PGlite instance is already closed)/;

const isGone = (code: string | undefined, message: string) =>
  (code !== undefined && (UNAVAILABLE.test(code) || LOST_CONNECTION.has(code))) || GONE.test(message);

export function databaseRefusal(error: unknown): DomainError | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const { constraint, code } = inner as { constraint?: string; code?: string };
    if (constraint && sentences[constraint]) return sentences[constraint];
    if (constraint?.endsWith(OF_NO_ALIAS)) return merged();
    // An id that is no id at all names nothing: the answer is the same as for one that does not exist.
    if (code === INVALID_TEXT && inner.message.includes("uuid")) return new DomainError("NOT_FOUND");
    if (code && UNSTORABLE_TEXT.has(code)) {
      return new DomainError("INVALID_INPUT", "内容中有不能保存的字符，请删除后重新填写。");
    }
    if (code === CANCELED) return new DomainError("TIMED_OUT");
    if (code && DISK_FULL.has(code)) return diskFull();
    if (isGone(code, inner.message)) return new DomainError("UNAVAILABLE");
  }
  return null;
}

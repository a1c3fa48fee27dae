import type { CodeList } from "./code-list.ts";

/**
 * What a person consents to. A purpose that is `separate` needs a consent of its own, not one among the
 * terms of an application (个人信息保护法 §23, §29); for a child under 14 the guardian gives it (§31).
 */
export const consentPurposes = {
  ECONOMY_CHECK: { zh: "家庭经济状况核对授权", en: "Check of the household economy", separate: false },
  CHARITY_REFERRAL: { zh: "向慈善组织转介需求", en: "Referral of the need to charities", separate: true },
  SERVICE_DELIVERY: {
    zh: "向服务机构提供姓名、住址和电话",
    en: "Name, address and phone to the service contractor",
    separate: true,
  },
  HOME_VISIT_PHOTO: { zh: "入户走访拍照留存", en: "Photographs at a home visit", separate: true },
  HOME_MODIFICATION: { zh: "居家改造施工", en: "Conversion of the home", separate: false },
  RESULT_PUBLICITY: { zh: "公开受助情况", en: "Publishing the help received", separate: true },
} as const satisfies CodeList<{ readonly separate: boolean }>;

export type ConsentPurpose = keyof typeof consentPurposes;

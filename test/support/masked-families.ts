import { type RecordedHousehold, recordHousehold } from "../../api/beneficiary/register.service.ts";
import type { TestActor } from "./actors.ts";
import { regionCode } from "./city.ts";
import { bankAccount, family, freshIdentityNumber, freshKey, head, identityNumber } from "./families.ts";

/** What must nowhere be read in clear: of the own family's head, and of the head of the family next door. */
export const NUMBER = identityNumber("1948-03-12", 903);
export const FOREIGN_NUMBER = identityNumber("1950-04-05", 905);
export const PHONE = "13812345678";
export const ACCOUNT = bankAccount(14);

/** A grandfather with a disability and the child he brings up, with all that is held of them. */
export const recordOwnFamily = (officer: TestActor): Promise<RecordedHousehold> =>
  recordHousehold(
    officer,
    family({
      address: "东关大街12号",
      identity: "DIBAO",
      members: [
        head({
          name: "欧阳明月",
          identityNumber: NUMBER,
          phone: PHONE,
          bankAccount: ACCOUNT,
          crowdTags: ["DISABLED"],
          facts: [
            {
              path: "person.disability_level",
              value: "2",
              source: "DISABLED_FEDERATION",
              obtainedOn: "2026-01-01",
            },
            {
              path: "person.disability_cert_no",
              value: `${NUMBER}42`,
              source: "DISABLED_FEDERATION",
              obtainedOn: "2026-01-01",
            },
            {
              path: "person.monthly_income",
              value: "800",
              source: "ECONOMY_CHECK",
              obtainedOn: "2026-01-01",
            },
          ],
        }),
        {
          name: "欧阳小雨",
          relationToHead: "GRANDCHILD",
          identityNumber: freshIdentityNumber("2016-05-06"),
          facts: [
            { path: "person.left_behind", value: "是", source: "CIVIL_AFFAIRS", obtainedOn: "2026-01-01" },
          ],
        },
      ],
    }),
    freshKey(),
  );

/** A family of another township. */
export const recordForeignFamily = (neighbour: TestActor): Promise<RecordedHousehold> =>
  recordHousehold(
    neighbour,
    family({
      regionCode: regionCode("villageOfOtherTownship"),
      members: [head({ name: "王建国", identityNumber: FOREIGN_NUMBER })],
    }),
    freshKey(),
  );

import { judgeDuplicate } from "../../beneficiary/duplicates/duplicate.service.ts";
import { mergePersons, undoMerge } from "../../beneficiary/duplicates/merge.service.ts";
import { addMember } from "../../beneficiary/member.service.ts";
import { addCalendarDays } from "../../kernel/shanghai-date.ts";
import type { CityActors } from "./city-actors.ts";
import type { HouseholdSeed, PersonSeed } from "./city-types.ts";
import type { LoadedFamilies } from "./load-families.ts";
import { showcaseRegions } from "./organisations.ts";
import { shanghaiTime, type Timeline } from "./timeline.ts";

const AFTERNOON = 15 * 60;
const COURSES = ["OPEN", "OPEN", "OPEN", "UNSURE", "PROPOSED", "DIFFERENT", "MERGED", "UNDONE"] as const;

interface Twice {
  readonly member: PersonSeed;
  /** The family that records the person a second time, without a number. */
  readonly elsewhere: HouseholdSeed;
}

/**
 * People of the showcase township whom relatives in another family name again, without a number; some of them with
 * a telephone that two families share. One for each state in which a review can stand, and a merge that was undone.
 */
export function planDuplicates(
  timeline: Timeline,
  actors: CityActors,
  seeds: readonly HouseholdSeed[],
  { householdIds, personIds }: LoadedFamilies,
  today: string,
): void {
  const officer = actors.as("zhenban");
  for (const [index, { member, elsewhere }] of chosen(seeds).entries()) {
    const at = shanghaiTime(addCalendarDays(today, index - 12), AFTERNOON);
    const personId = personIds.get(member.key) as string;
    timeline.add(at, async () => {
      const { name, birthDate, gender, phone } = member;
      const again = await addMember(
        officer,
        {
          householdId: householdIds.get(elsewhere.key) as string,
          ...{ name, birthDate, gender, relationToHead: "OTHER", counted: false },
          phone: index % 2 === 0 ? phone : null,
        },
        `demo-duplicate-${index}`,
      );
      await take(COURSES[index] as (typeof COURSES)[number], [personId, again.personId]);
    });
  }

  async function take(course: (typeof COURSES)[number], ids: readonly [string, string]): Promise<void> {
    if (course === "OPEN") return;
    if (course === "UNSURE" || course === "DIFFERENT") {
      const note = course === "UNSURE" ? "请村里核对户口簿。" : "入户核实，是同名同日生的两人。";
      await judgeDuplicate(officer, { personIds: ids, verdict: course, note });
      return;
    }
    await judgeDuplicate(officer, { personIds: ids, verdict: "SAME", note: "亲属登记时没有带身份证。" });
    if (course === "PROPOSED") return;
    const [keptPersonId, mergedPersonId] = ids;
    const { id } = await mergePersons(officer, { keptPersonId, mergedPersonId });
    if (course === "UNDONE") await undoMerge(officer, id, "家属说明是两个人，重新核实。");
  }
}

/** Adults who do not head their family, each with the next family as the one that names them again. */
function chosen(seeds: readonly HouseholdSeed[]): Twice[] {
  const families = seeds.filter(({ townshipCode }) => townshipCode === showcaseRegions.township);
  return families
    .flatMap((family, index) => {
      const member = family.members.find(({ relationToHead, age }) => relationToHead !== "SELF" && age >= 30);
      const elsewhere = families[index + 1];
      return member && elsewhere ? [{ member, elsewhere }] : [];
    })
    .slice(0, COURSES.length);
}

import { addCalendarDays } from "../../kernel/shanghai-date.ts";
import { catalogueDocument, catalogueRevision } from "../../policy/revision/revision.queries.ts";
import {
  draftRevision,
  publishRevision,
  submitRevision,
  withdrawRevision,
} from "../../policy/revision/revision.service.ts";
import type { CityActors } from "./city-actors.ts";
import { shanghaiTime, type Timeline } from "./timeline.ts";

const MORNING = 10 * 60;

const startOfNextMonth = (day: string): string =>
  `${addCalendarDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;

/** The county's officer changes the catalogue, the city's reviews: one change of each state. */
export function planRevisions(timeline: Timeline, actors: CityActors, today: string): void {
  const [author, reviewer] = [actors.as("quban"), actors.as("shiban")];
  const on = (daysAgo: number, run: (day: string) => Promise<void>) => {
    const day = addCalendarDays(today, -daysAgo);
    timeline.add(shanghaiTime(day, MORNING), () => run(day));
  };
  const draft = (title: string, reason: string, document: string, validFrom: string) =>
    draftRevision(author, { title, reason, document, validFrom }, `demo-revision-${title}`);

  on(40, async (day) => {
    const heating = await catalogueDocument(author, ["HEATING"], day);
    const noted = heating.replace("    benefit:\n", "    benefit:\n      payToZh: 户主的社会保障卡\n");
    const id = await draft("明确取暖救助的发放方式", "统一发到社会保障卡。", noted, addCalendarDays(day, 1));
    await submitRevision(author, id);
    await publishRevision(reviewer, id, await catalogueRevision(reviewer, id));
  });
  on(20, async (day) => {
    const id = await draft(
      "停止取暖救助",
      "拟并入其他补贴。",
      "ends:\n  policies:\n    - HEATING\n",
      startOfNextMonth(day),
    );
    await withdrawRevision(author, id, "市里要求继续发放。");
  });
  on(2, async (day) => {
    const validFrom = startOfNextMonth(day);
    const figure = [
      "standards:",
      "  figures:",
      "    - key: dis_life_12",
      '      value: "214"',
      `      validFrom: ${validFrom}`,
      "      source: REPORT",
      "      confidence: MEDIUM",
      "      noteZh: 参照邻市标准",
    ].join("\n");
    const id = await draft(
      "提高困难残疾人生活补贴",
      "一级、二级残疾人每月提高到 214 元。",
      figure,
      validFrom,
    );
    await submitRevision(author, id);
  });
  on(1, async (day) => {
    const age = await catalogueDocument(author, ["AGE_ALLOW"], day);
    const mistaken = age.replace("person.age >= 80 &&", "person.age >= 80 && person.month_income < 1000 &&");
    await draft("高龄津贴按收入发放", "八十至八十九岁按收入条件发放。", mistaken, startOfNextMonth(day));
  });
}

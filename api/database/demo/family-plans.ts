import type { AreaKind } from "../../../schema/codes/area-kinds.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import type { RelationToHead } from "../../../schema/codes/relations-to-head.ts";
import type { MaritalStatus } from "./city-types.ts";
import type { Random } from "./random.ts";

interface Disability {
  readonly kind: string;
  /** 1 is the most severe. */
  readonly level: number;
}

export interface MemberPlan {
  relation: RelationToHead;
  gender: "M" | "F";
  age: number;
  maritalStatus: MaritalStatus;
  disability?: Disability;
  isSeriouslyIll?: boolean;
  /** Only for children whose parents do not live here; otherwise the state follows from the parents' facts. */
  fatherStatus?: string;
  motherStatus?: string;
  isLeftBehind?: boolean;
}

type FamilyKind =
  | "ELDER_ALONE"
  | "ELDER_COUPLE"
  | "ELDER_AND_DISABLED_CHILD"
  | "GRANDPARENTS"
  | "SINGLE_PARENT"
  | "DISABLED_ADULT"
  | "ILL_COUPLE"
  | "FAMILY"
  | "BROTHERS"
  | "DISABLED_ALONE";

const kindWeights: Readonly<Record<Identity, readonly (readonly [FamilyKind, number])[]>> = {
  TEKUN: [
    ["ELDER_ALONE", 84],
    ["BROTHERS", 8],
    ["DISABLED_ALONE", 8],
  ],
  DIBAO: [
    ["ELDER_ALONE", 20],
    ["ELDER_COUPLE", 14],
    ["ELDER_AND_DISABLED_CHILD", 14],
    ["GRANDPARENTS", 13],
    ["SINGLE_PARENT", 12],
    ["DISABLED_ADULT", 12],
    ["FAMILY", 9],
    ["ILL_COUPLE", 6],
  ],
  EDGE: [
    ["FAMILY", 26],
    ["ILL_COUPLE", 18],
    ["DISABLED_ADULT", 14],
    ["ELDER_COUPLE", 14],
    ["SINGLE_PARENT", 12],
    ["GRANDPARENTS", 8],
    ["ELDER_ALONE", 8],
  ],
  RIGID: [
    ["FAMILY", 45],
    ["ILL_COUPLE", 35],
    ["SINGLE_PARENT", 20],
  ],
  NONE: [
    ["FAMILY", 40],
    ["ELDER_COUPLE", 24],
    ["ELDER_ALONE", 18],
    ["SINGLE_PARENT", 10],
    ["GRANDPARENTS", 8],
  ],
};

/** Who lives together, for a household of this identity; the head stands first, at most six people. */
export function planFamily(random: Random, identity: Identity, areaKind: AreaKind): MemberPlan[] {
  const kind = random.weighted(kindWeights[identity]);
  const members = builders[kind](random, identity).slice(0, 6);
  if (identity === "RIGID" && !members.some((member) => member.isSeriouslyIll)) {
    // Unavoidable expense needs a cause; illness is by far the most frequent one.
    const adults = members.filter((member) => member.age >= 18);
    random.pick(adults).isSeriouslyIll = true;
  }
  if (areaKind === "RURAL" && identity !== "TEKUN") addOrdinaryDisability(random, members);
  return members;
}

type Builder = (random: Random, identity: Identity) => MemberPlan[];

const builders: Readonly<Record<FamilyKind, Builder>> = {
  ELDER_ALONE: (random, identity) => {
    const isNeverMarried = identity === "TEKUN" && random.chance(0.75);
    const gender = isNeverMarried ? (random.chance(0.92) ? "M" : "F") : random.chance(0.68) ? "F" : "M";
    const age = isNeverMarried ? random.int(60, 84) : random.int(66, 93);
    const head: MemberPlan = {
      relation: "SELF",
      gender,
      age,
      maritalStatus: isNeverMarried ? "SINGLE" : "WIDOWED",
    };
    if (random.chance(0.12)) head.isSeriouslyIll = identity !== "NONE";
    return [head];
  },
  ELDER_COUPLE: (random, identity) => {
    const [husband, wife] = couple(random, random.int(62, 87));
    if (identity !== "NONE" && random.chance(0.3)) random.pick([husband, wife]).isSeriouslyIll = true;
    return [husband, wife];
  },
  ELDER_AND_DISABLED_CHILD: (random) => {
    const headAge = random.int(64, 86);
    const parents = random.chance(0.45)
      ? couple(random, headAge)
      : [single("SELF", random.chance(0.65) ? "F" : "M", headAge, "WIDOWED")];
    const child = single("SON", "M", headAge - random.int(22, 34), "SINGLE");
    if (random.chance(0.25)) Object.assign(child, { relation: "DAUGHTER", gender: "F" });
    child.disability = severeDisability(random, ["intellectual", "mental", "physical"]);
    return [...parents, child];
  },
  GRANDPARENTS: (random, identity) => {
    const headAge = random.int(60, 76);
    const elders = random.chance(0.6)
      ? couple(random, headAge)
      : [single("SELF", random.chance(0.6) ? "F" : "M", headAge, "WIDOWED")];
    const isLeftBehind = identity !== "DIBAO";
    const parents = isLeftBehind ? (["normal", "normal"] as const) : random.weighted(absentParents);
    const children = Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => {
      const child = single("GRANDCHILD", random.chance(0.53) ? "M" : "F", random.int(4, 17), "SINGLE");
      [child.fatherStatus, child.motherStatus] = parents;
      child.isLeftBehind = isLeftBehind;
      return child;
    });
    return [...elders, ...children];
  },
  SINGLE_PARENT: (random, identity) => {
    const isWidowed = random.chance(0.6);
    const headAge = random.int(29, 50);
    const head = single("SELF", random.chance(0.7) ? "F" : "M", headAge, isWidowed ? "WIDOWED" : "DIVORCED");
    if (identity === "DIBAO" && random.chance(0.35))
      head.disability = severeDisability(random, ["physical", "mental"]);
    else if (identity === "RIGID" || (identity === "DIBAO" && random.chance(0.3))) head.isSeriouslyIll = true;
    const members = [
      head,
      ...children(
        random,
        headAge,
        random.weighted([
          [1, 60],
          [2, 40],
        ]),
      ),
    ];
    if (random.chance(0.25)) members.push(parentOf(random, headAge));
    return members;
  },
  DISABLED_ADULT: (random) => {
    const headAge = random.int(36, 58);
    const [husband, wife] = couple(random, headAge);
    const disabled = random.chance(0.6) ? husband : wife;
    disabled.disability = severeDisability(random, [
      "physical",
      "visual",
      "mental",
      "intellectual",
      "hearing",
    ]);
    return [
      husband,
      wife,
      ...children(
        random,
        headAge,
        random.weighted([
          [0, 25],
          [1, 50],
          [2, 25],
        ]),
      ),
    ];
  },
  ILL_COUPLE: (random) => {
    const headAge = random.int(46, 66);
    const [husband, wife] = couple(random, headAge);
    random.pick([husband, wife]).isSeriouslyIll = true;
    return [
      husband,
      wife,
      ...children(
        random,
        headAge,
        random.weighted([
          [0, 55],
          [1, 45],
        ]),
      ),
    ];
  },
  FAMILY: (random, identity) => {
    const headAge = random.int(31, 52);
    const [husband, wife] = couple(random, headAge);
    const offspring = children(
      random,
      headAge,
      random.weighted([
        [1, 42],
        [2, 44],
        [3, 14],
      ]),
    );
    if (identity !== "NONE") burden(random, identity, husband, wife, offspring);
    const members = [husband, wife, ...offspring];
    if (random.chance(0.35)) members.push(parentOf(random, headAge));
    return members;
  },
  BROTHERS: (random) => {
    const headAge = random.int(63, 80);
    const brother = single("SIBLING", "M", headAge - random.int(1, 3), "SINGLE");
    return [single("SELF", "M", headAge, "SINGLE"), brother];
  },
  DISABLED_ALONE: (random) => {
    const head = single("SELF", random.chance(0.75) ? "M" : "F", random.int(34, 58), "SINGLE");
    // Only these kinds and levels count as unable to work for a person in extreme hardship.
    head.disability = { kind: random.pick(["intellectual", "mental"]), level: random.int(1, 3) };
    return [head];
  },
};

/** Father and mother, where neither brings the child up; the two last are orphans. */
const absentParents: readonly (readonly [readonly [string, string], number])[] = [
  [["deceased", "lost_contact"], 42],
  [["imprisoned", "lost_contact"], 12],
  [["severe_disability", "lost_contact"], 12],
  [["serious_illness", "lost_contact"], 8],
  [["imprisoned", "deceased"], 6],
  [["deceased", "deceased"], 14],
  [["deceased", "missing"], 6],
];

function single(
  relation: RelationToHead,
  gender: "M" | "F",
  age: number,
  maritalStatus: MaritalStatus,
): MemberPlan {
  return { relation, gender, age, maritalStatus };
}

function couple(random: Random, headAge: number): [MemberPlan, MemberPlan] {
  const wifeAge = Math.max(20, headAge + random.int(-5, 2));
  return [single("SELF", "M", headAge, "MARRIED"), single("SPOUSE", "F", wifeAge, "MARRIED")];
}

function children(random: Random, headAge: number, count: number): MemberPlan[] {
  const eldest = Math.min(22, headAge - 23);
  const plans: MemberPlan[] = [];
  let age = random.int(Math.max(0, eldest - 9), Math.max(0, eldest));
  for (let index = 0; index < count && age >= 0; index += 1) {
    const gender = random.chance(0.54) ? "M" : "F";
    plans.push(single(gender === "M" ? "SON" : "DAUGHTER", gender, age, "SINGLE"));
    age -= random.int(2, 6);
  }
  return plans;
}

function parentOf(random: Random, headAge: number): MemberPlan {
  return single(
    "PARENT",
    random.chance(0.65) ? "F" : "M",
    Math.min(92, headAge + random.int(23, 31)),
    "WIDOWED",
  );
}

function severeDisability(random: Random, kinds: readonly string[]): Disability {
  return {
    kind: random.pick(kinds),
    level: random.weighted([
      [1, 40],
      [2, 45],
      [3, 15],
    ]),
  };
}

/** What brought an ordinary family into the register: an ill parent, a disabled one, or a disabled child. */
function burden(
  random: Random,
  identity: Identity,
  father: MemberPlan,
  mother: MemberPlan,
  offspring: MemberPlan[],
): void {
  const minors = offspring.filter((child) => child.age <= 17);
  const cause = random.weighted([
    ["ILLNESS", identity === "RIGID" ? 80 : 40],
    ["DISABILITY", identity === "RIGID" ? 0 : 25],
    ["CHILD", minors.length > 0 ? 30 : 0],
  ] as const);
  if (cause === "ILLNESS") random.pick([father, mother]).isSeriouslyIll = true;
  if (cause === "DISABILITY")
    random.pick([father, mother]).disability = severeDisability(random, ["physical", "mental"]);
  if (cause === "CHILD") {
    const kinds = ["intellectual", "physical", "hearing", "mental", "multiple"];
    random.pick(minors).disability = severeDisability(random, kinds);
  }
}

/** Light disabilities are spread over the villages, more of them among the old. */
function addOrdinaryDisability(random: Random, members: MemberPlan[]): void {
  for (const member of members) {
    if (member.disability !== undefined || member.age < 40) continue;
    if (random.chance(member.age >= 60 ? 0.14 : 0.05)) {
      member.disability = { kind: random.pick(["physical", "hearing", "visual"]), level: random.int(3, 4) };
    }
  }
}

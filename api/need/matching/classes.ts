import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import { gapBands } from "../../../schema/codes/gap-bands.ts";
import { type NeedCategory, needCategories } from "../../../schema/codes/need-categories.ts";
import { type NeedLevel, needLevels } from "../../../schema/codes/need-levels.ts";
import { serviceItems } from "../../../schema/codes/service-items.ts";
import { regionAt } from "../../database/region-range.ts";
import { type Field, fieldsOf, quantitiesOf, type ShownNeed, tagsOf, valuesOf } from "./condition.ts";
import type { Partner } from "./listing.ts";
import { type PartRule, pointsOf } from "./score.ts";

/**
 * Needs that are alike in all that a match looks at have one score, so they are one range of an index, the longest
 * listed first, and a page is a merge of ranges: neither the number of needs nor the number of the page makes it dearer.
 * Here the rules are asked about each class of needs once, in place of about each need. This is what of a class has to
 * do with where a need lies, what it is and whose; its level and band of the gap are added.
 */
export interface Place {
  /** 12 digits; where the need lies, whether or not that is shown. */
  readonly township: string;
  /** The category for a charity, the service for a contractor. */
  readonly kind: string;
  /** Null for both. */
  readonly isMinor: boolean | null;
  /** Whether a need belongs to a group that is asked for; a minor's stands in a class whatever its groups are. */
  readonly crowd: Crowd;
  /** Null for any. */
  readonly categories: readonly string[] | null;
  readonly fromQuantity: number;
  readonly toQuantity: number;
}

export type Crowd = "ANY" | "HIT" | "MISS";

/** Classes of one score: every place with every level and every band. */
interface Combination {
  readonly places: readonly Place[];
  readonly levels: readonly NeedLevel[];
  readonly bands: readonly (string | null)[];
}

/** All classes of one score. */
export interface Rung {
  readonly score: number;
  /** How many classes there are, and of how many places they are made. */
  readonly size: number;
  readonly places: number;
  readonly combinations: readonly Combination[];
}

export interface Asked {
  readonly category?: string | null;
  readonly level?: NeedLevel | null;
  /** Whether a need that is shown with this region passes the filter. */
  readonly isShownIn: (shown: Pick<ShownNeed, "township" | "county">) => boolean;
}

/** Townships of which it matters whether a need is shown with them: `${township} ${category}` where it is. */
export type Crowded = ReadonlySet<string>;

export const crowdedKey = (township: string, category: string): string => `${township} ${category}`;

const LARGEST = 2 ** 31 - 1;
const PLACE: ReadonlySet<Field> = new Set(["township", "county", "city", "province"]);
const CATEGORIES = Object.keys(needCategories) as NeedCategory[];

/** What every sample has before something is asked about it. No rule is asked about what it does not read. */
const plain: ShownNeed = {
  category: "N1",
  level: "NORMAL",
  serviceItem: null,
  quantity: 1,
  crowdTags: [],
  gapBand: null,
  township: null,
  county: "",
  city: "",
  province: "",
};

const shownWith = (township: string) => ({ ...mergedInto(township), township });
const mergedInto = (township: string) => ({
  township: null as string | null,
  county: regionAt(township, "COUNTY"),
  city: regionAt(township, "CITY"),
  province: regionAt(township, "PROVINCE"),
});

/** The rules by what they read. A rule reads the kind and one other thing at most; else no class had one score. */
class Rules {
  readonly #rules: readonly { readonly rule: PartRule; readonly fields: ReadonlySet<Field> }[];
  readonly #seen = new Map<string, { readonly shown: Seen; readonly merged: Seen }>();
  readonly #kindsOfPlaces: ReadonlySet<string>;
  readonly partner: Partner;
  readonly kindField: "category" | "serviceItem";
  /** The groups and the quantities that are asked for, each once, the latter in order. */
  readonly tags: readonly CrowdTag[];
  readonly quantities: readonly number[];
  /** What belonging to a group gives: to those whose groups are told, and to minors, of whom they are not. */
  readonly crowds: readonly { readonly crowd: Crowd; readonly points: number }[];
  readonly ofMinors: number;

  constructor(partner: Partner, rules: readonly PartRule[]) {
    this.partner = partner;
    this.kindField = partner === "CHARITY" ? "category" : "serviceItem";
    this.#rules = rules.map((rule) => ({
      rule,
      fields: new Set(rule.outcomes.flatMap(({ when }) => fieldsOf(when))),
    }));
    const conditions = rules.flatMap((rule) => rule.outcomes.map(({ when }) => when));
    this.tags = namedTags(rules);
    this.quantities = [...new Set(conditions.flatMap(quantitiesOf))].sort((one, other) => one - other);
    this.#kindsOfPlaces = new Set(
      this.#rules
        .filter(({ fields }) => [...PLACE].some((field) => fields.has(field)))
        .flatMap(({ rule }) => rule.outcomes.flatMap(({ when }) => valuesOf(when, this.kindField))),
    );
    this.ofMinors = this.points("crowdTags", { crowdTags: null });
    const hit = this.points("crowdTags", { crowdTags: this.tags.slice(0, 1) });
    const miss = this.points("crowdTags", { crowdTags: [] });
    this.crowds =
      hit === miss
        ? [{ crowd: "ANY", points: miss }]
        : [
            { crowd: "HIT", points: hit },
            { crowd: "MISS", points: miss },
          ];
    for (const { rule, fields } of this.#rules) {
      const others = new Set([...fields].filter((field) => field !== this.kindField).map(subjectOf));
      if (others.size > 1) throw new Error(`The part ${rule.part} reads more than one thing of a need.`);
    }
  }

  /** How needs of a kind in a township are seen, with it and merged into the county. */
  seen(
    asked: Asked,
    given: Partial<ShownNeed>,
    township: string,
  ): { readonly shown: Seen; readonly merged: Seen } {
    // Kinds that no rule about places names are alike there.
    const kind = String(given[this.kindField]);
    const key = `${this.#kindsOfPlaces.has(kind) ? kind : ""} ${township}`;
    const known = this.#seen.get(key);
    if (known) return known;
    const see = (place: typeof plain | ReturnType<typeof mergedInto>): Seen => ({
      isIn: asked.isShownIn(place),
      points: this.points("place", { ...given, ...place }),
    });
    const seen = { shown: see(shownWith(township)), merged: see(mergedInto(township)) };
    this.#seen.set(key, seen);
    return seen;
  }

  /** The points of the rules that read a subject, or nothing but the kind. */
  points(subject: Subject | null, given: Partial<ShownNeed>): number {
    const need = { ...plain, ...given };
    let sum = 0;
    for (const { rule, fields } of this.#rules) {
      const own = [...fields].find((field) => field !== this.kindField);
      if ((own === undefined ? null : subjectOf(own)) === subject) sum += pointsOf(rule, need);
    }
    return sum;
  }
}

type Subject = Field | "place";
const subjectOf = (field: Field): Subject => (PLACE.has(field) ? "place" : field);

/** The groups of people that rules name. */
export const namedTags = (rules: readonly PartRule[]): CrowdTag[] => [
  ...new Set(rules.flatMap(({ outcomes }) => outcomes.flatMap(({ when }) => tagsOf(when)))),
];

/** The classes from the best score down, as far as the filters let them pass. */
export function ladderOf(
  partner: Partner,
  partRules: readonly PartRule[],
  asked: Asked,
  townships: readonly string[],
  crowded: Crowded,
): Rung[] {
  const rules = new Rules(partner, partRules);
  const places = placesOf(rules, asked, townships, crowded);
  const levels = Map.groupBy(
    (Object.keys(needLevels) as NeedLevel[]).filter((level) => !asked.level || level === asked.level),
    (level) => rules.points("level", { level }),
  );
  const bands = Map.groupBy<number, string | null>(
    partner === "CHARITY" ? Object.keys(gapBands) : [null],
    (band) => rules.points("gapBand", { gapBand: band as ShownNeed["gapBand"] }),
  );
  const rungs = new Map<number, Combination[]>();
  for (const [placePoints, ofPlace] of places) {
    for (const [levelPoints, ofLevel] of levels) {
      for (const [bandPoints, ofBand] of bands) {
        const score = placePoints + levelPoints + bandPoints;
        const combination = { places: ofPlace, levels: ofLevel, bands: ofBand };
        rungs.set(score, [...(rungs.get(score) ?? []), combination]);
      }
    }
  }
  return [...rungs]
    .map(([score, combinations]) => ({
      score,
      combinations,
      places: combinations.reduce((sum, one) => sum + one.places.length, 0),
      size: combinations.reduce(
        (sum, one) => sum + one.places.length * one.levels.length * one.bands.length,
        0,
      ),
    }))
    .sort((one, other) => other.score - one.score);
}

/** The townships of which it matters for the score or for a filter whether needs are shown with them. */
export function contestedTownships(
  partner: Partner,
  partRules: readonly PartRule[],
  asked: Asked,
  townships: readonly string[],
): string[] {
  const rules = new Rules(partner, partRules);
  const kinds = kindsOf(rules, asked);
  return townships.filter((township) => kinds.some((kind) => isContested(rules.seen(asked, kind, township))));
}

const isContested = ({ shown, merged }: ReturnType<Rules["seen"]>): boolean =>
  shown.isIn !== merged.isIn || shown.points !== merged.points;

const kindsOf = ({ partner }: Rules, { category }: Asked): Partial<ShownNeed>[] =>
  partner === "CHARITY"
    ? CATEGORIES.filter((code) => !category || code === category).map((code) => ({ category: code }))
    : (Object.keys(serviceItems) as (keyof typeof serviceItems)[]).map((code) => ({ serviceItem: code }));

/** One way in which needs of a kind in a township are seen. */
type Sight = Pick<Place, "isMinor" | "crowd" | "categories"> & { readonly points: number };

function placesOf(
  rules: Rules,
  asked: Asked,
  townships: readonly string[],
  crowded: Crowded,
): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const given of kindsOf(rules, asked)) {
    const kind = String(given[rules.kindField]);
    for (const { points: ofQuantity, fromQuantity, toQuantity } of quantityClasses(rules, given)) {
      const fixed = rules.points(null, given) + ofQuantity;
      for (const township of townships) {
        for (const { points, ...sight } of sightsOf(rules, asked, given, township, crowded)) {
          const sum = fixed + points;
          const own = places.get(sum) ?? [];
          if (own.length === 0) places.set(sum, own);
          own.push({ township, kind, fromQuantity, toQuantity, ...sight });
        }
      }
    }
  }
  return places;
}

/** Minors are never seen with their township or their groups; others with the township where it is crowded. */
function sightsOf(
  rules: Rules,
  asked: Asked,
  given: Partial<ShownNeed>,
  township: string,
  crowded: Crowded,
): Sight[] {
  const seen = rules.seen(asked, given, township);
  const { shown, merged } = seen;
  const categories = rules.partner === "CONTRACTOR" && asked.category ? [asked.category] : null;
  const points = merged.points + rules.ofMinors;
  const minors = { ...merged, points, isMinor: true, crowd: "ANY" as const, categories };
  const ofOthers = isContested(seen)
    ? byCategory(rules, asked, given, township, crowded, shown, merged)
    : [{ ...shown, categories }];
  const others = ofOthers.flatMap((way) =>
    rules.crowds.map(({ crowd, points }) => ({
      ...way,
      isMinor: false,
      crowd,
      points: way.points + points,
    })),
  );
  // Where minors are seen as some of the others are, they are one class with them.
  const isAsMinors = (other: (typeof others)[number]) =>
    other.points === minors.points && other.isIn === minors.isIn && other.categories === categories;
  const alike = others.find(isAsMinors);
  const sights = alike
    ? others.map((other) => (other === alike ? { ...other, isMinor: null } : other))
    : [...others, minors];
  return sights.filter(({ isIn }) => isIn).map(({ isIn: _, ...sight }) => sight);
}

interface Seen {
  readonly isIn: boolean;
  readonly points: number;
}

/** A charity asks about one category; of a contractor's service needs of several are listed. */
function byCategory(
  { partner }: Rules,
  asked: Asked,
  { category }: Partial<ShownNeed>,
  township: string,
  crowded: Crowded,
  shown: Seen,
  merged: Seen,
): (Seen & Pick<Place, "categories">)[] {
  const isCrowded = (code: string) => crowded.has(crowdedKey(township, code));
  if (partner === "CHARITY") return [{ ...(isCrowded(category!) ? shown : merged), categories: null }];
  const asks = CATEGORIES.filter((code) => !asked.category || code === asked.category);
  return [
    { ...shown, categories: asks.filter(isCrowded) },
    { ...merged, categories: asks.filter((code) => !isCrowded(code)) },
  ].filter(({ categories }) => categories.length > 0);
}

/** Between the quantities at which a rule turns, it gives the same; those of other services change nothing. */
function quantityClasses(rules: Rules, given: Partial<ShownNeed>) {
  const classes: { readonly points: number; readonly fromQuantity: number; toQuantity: number }[] = [];
  let fromQuantity = 0;
  for (const toQuantity of [...rules.quantities, LARGEST]) {
    const points = rules.points("quantity", { ...given, quantity: fromQuantity });
    const last = classes.at(-1);
    if (last?.points === points) last.toQuantity = toQuantity;
    else classes.push({ points, fromQuantity, toQuantity });
    fromQuantity = toQuantity + 1;
  }
  return classes;
}

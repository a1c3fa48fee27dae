import type { ImportFault } from "../../../schema/codes/import-faults.ts";
import { isRegionCode, regionLevel } from "../../database/region-range.ts";
import type { Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { toHalfWidth } from "../../kernel/identifiers/normalise.ts";
import { isInOwnRegion } from "../../kernel/region-scope.ts";

type FoundVillage = { readonly code: string } | { readonly fault: ImportFault };

interface VillageRow {
  readonly code: string;
  readonly path_name: string;
  readonly open: boolean;
}

const short = (name: string) => name.replace(/(居民委员会|村民委员会|居委会|村委会|社区|村)$/u, "");
const plain = (text: string) => toHalfWidth(text).replace(/\s/g, "");

/** Finds the village that a cell of a file means: by its code, its name, or a township's name and its own. */
export class Villages {
  readonly #byCode: ReadonlyMap<string, VillageRow>;
  /** Codes of villages anywhere, the own ones too. */
  readonly #codes: ReadonlySet<string>;
  readonly #byWord = new Map<string, VillageRow[]>();

  constructor(own: readonly VillageRow[], codes: ReadonlySet<string>) {
    this.#byCode = new Map(own.map((village) => [village.code, village]));
    this.#codes = codes;
    for (const village of own) {
      const [name = "", township = ""] = village.path_name.split(/[›/>·\s]+/).reverse();
      for (const word of new Set([
        name,
        short(name),
        `${township}/${name}`,
        `${township}${name}`,
        `${township}/${short(name)}`,
      ])) {
        this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), village]);
      }
    }
  }

  find(text: string): FoundVillage {
    const word = plain(text);
    if (isRegionCode(word)) {
      const village = this.#byCode.get(word);
      if (village) return village.open ? { code: word } : { fault: "VILLAGE_CLOSED" };
      return { fault: this.#codes.has(word) ? "VILLAGE_OUTSIDE" : "VILLAGE_UNKNOWN" };
    }
    const known = this.#byWord.get(word) ?? [];
    const open = known.filter((village) => village.open);
    if (open.length === 1) return { code: open[0]!.code };
    if (open.length > 1) return { fault: "VILLAGE_AMBIGUOUS" };
    return { fault: known.length > 0 ? "VILLAGE_CLOSED" : "VILLAGE_UNKNOWN" };
  }
}

/** The villages of the caller's region; of others only that their codes exist. */
export async function loadVillages(tx: Transaction, today: string): Promise<Villages> {
  const rows = await tx.rows<VillageRow>(sql`
    select code, path_name, valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) as open
    from region where level = 'VILLAGE'`);
  const own = rows.filter(({ code }) => isInOwnRegion(tx.ctx, code) && regionLevel(code) === "VILLAGE");
  return new Villages(own, new Set(rows.map(({ code }) => code)));
}

/**
 * Urban or rural where the file does not say: villages of the statistical code end in 200 to 399 (村委会) or 500 to
 * 599, communities (居委会) in the others.
 */
export function urbanByCode(villageCode: string): "URBAN" | "RURAL" {
  const village = Number(villageCode.slice(9));
  return (village >= 200 && village < 400) || (village >= 500 && village < 600) ? "RURAL" : "URBAN";
}

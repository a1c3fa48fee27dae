import type { CataloguePart, ChangeKind } from "../../../schema/codes/catalogue-parts.ts";
import type { Difference } from "../words/difference.ts";

/** What a revision does to one record of the catalogue, in words. */
export interface Change {
  readonly part: CataloguePart;
  readonly kind: ChangeKind;
  readonly titleZh: string;
  readonly policyCode: string | null;
  readonly differences: readonly Difference[];
}

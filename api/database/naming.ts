import { UnderscoreNamingStrategy } from "@mikro-orm/core";

/** A relation is held by its id: the property `householdId` is the column `household_id`. */
export class IdNamingStrategy extends UnderscoreNamingStrategy {
  override joinKeyColumnName(propertyName: string): string {
    return this.propertyToColumnName(propertyName);
  }
}

import { Migration } from "@mikro-orm/migrations";

export class Migration20261130005144 extends Migration {
  override up(): void {
    this.addSql('alter table "department_feed" drop constraint "department_feed_kind_check";');
    this.addSql('alter table "department_feed" drop constraint "department_feed_source_check";');
    this.addSql(
      "alter table \"department_feed\" add constraint \"department_feed_kind_check\" check (\"kind\" in ('MEDICAL_COSTS', 'DISABILITY_CERTIFICATES', 'SOCIAL_INSURANCE', 'EDUCATION', 'UTILITIES', 'DEATHS'));",
    );
    this.addSql(
      "alter table \"department_feed\" add constraint \"department_feed_source_check\" check (\"source\" in ('CIVIL_AFFAIRS', 'PUBLIC_SECURITY', 'DISABLED_FEDERATION', 'MEDICAL_INSURANCE', 'HEALTH', 'EDUCATION', 'HUMAN_RESOURCES', 'HOUSING', 'REAL_ESTATE', 'VEHICLE', 'AGRICULTURE', 'EMERGENCY_MANAGEMENT', 'MARKET_REGULATION', 'JUSTICE', 'COURT', 'VETERANS_AFFAIRS', 'TRADE_UNION', 'UNITED_FRONT', 'DEVELOPMENT_REFORM', 'STATISTICS', 'ECONOMY_CHECK', 'TOWNSHIP', 'UTILITIES', 'FUNERAL', 'RESCUE_STATION', 'HOSPITAL', 'REHAB_INSTITUTION', 'ASSESSOR', 'CONTRACTOR', 'HOME_VISIT', 'SOCIAL_WORKER', 'APPLICANT', 'DECISION', 'RULE', 'SYSTEM'));",
    );
    this.addSql('alter table "fact" drop constraint "fact_source_check";');
    this.addSql(
      "alter table \"fact\" add constraint \"fact_source_check\" check (\"source\" in ('CIVIL_AFFAIRS', 'PUBLIC_SECURITY', 'DISABLED_FEDERATION', 'MEDICAL_INSURANCE', 'HEALTH', 'EDUCATION', 'HUMAN_RESOURCES', 'HOUSING', 'REAL_ESTATE', 'VEHICLE', 'AGRICULTURE', 'EMERGENCY_MANAGEMENT', 'MARKET_REGULATION', 'JUSTICE', 'COURT', 'VETERANS_AFFAIRS', 'TRADE_UNION', 'UNITED_FRONT', 'DEVELOPMENT_REFORM', 'STATISTICS', 'ECONOMY_CHECK', 'TOWNSHIP', 'UTILITIES', 'FUNERAL', 'RESCUE_STATION', 'HOSPITAL', 'REHAB_INSTITUTION', 'ASSESSOR', 'CONTRACTOR', 'HOME_VISIT', 'SOCIAL_WORKER', 'APPLICANT', 'DECISION', 'RULE', 'SYSTEM'));",
    );
    this.addSql('alter table "register_import" drop constraint "register_import_source_check";');
    this.addSql(
      "alter table \"register_import\" add constraint \"register_import_source_check\" check (\"source\" in ('CIVIL_AFFAIRS', 'PUBLIC_SECURITY', 'DISABLED_FEDERATION', 'MEDICAL_INSURANCE', 'HEALTH', 'EDUCATION', 'HUMAN_RESOURCES', 'HOUSING', 'REAL_ESTATE', 'VEHICLE', 'AGRICULTURE', 'EMERGENCY_MANAGEMENT', 'MARKET_REGULATION', 'JUSTICE', 'COURT', 'VETERANS_AFFAIRS', 'TRADE_UNION', 'UNITED_FRONT', 'DEVELOPMENT_REFORM', 'STATISTICS', 'ECONOMY_CHECK', 'TOWNSHIP', 'UTILITIES', 'FUNERAL', 'RESCUE_STATION', 'HOSPITAL', 'REHAB_INSTITUTION', 'ASSESSOR', 'CONTRACTOR', 'HOME_VISIT', 'SOCIAL_WORKER', 'APPLICANT', 'DECISION', 'RULE', 'SYSTEM'));",
    );
  }
}

/** Where the page of an object is, for those that have one. */
export const pageOf: Readonly<Record<string, string>> = {
  household: "households",
  registerImport: "imports",
  departmentFeed: "feeds",
  needItem: "need-items",
  charityProject: "projects",
  donation: "donations",
  allocation: "allocations",
  serviceContract: "contracts",
  voucher: "vouchers",
  serviceVisit: "visits",
  catalogueRevision: "revisions",
  organisation: "organisations",
  user: "staff",
};

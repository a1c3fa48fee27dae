// Written by npm run codegen from schema/public-operations.graphql.
/** All that the public endpoint answers. 公开接口的操作清单。 */
export const publicOperations = {
  PublicPolicies: {
    id: "sha256:e93849ef476a3d2f1c75bba951ab35cce6ccb54eeea78cbda25ea3a0e528e269",
    text: "query PublicPolicies($search:String$tier:PolicyTier$needCategory:NeedCategory$first:Int$after:String){policies(search:$search tier:$tier needCategory:$needCategory first:$first after:$after){nodes{code name tier departments subject period benefitKind needCategories validFrom validTo}pageInfo{hasNextPage endCursor}totalCount totalIsCapped}}",
  },
  PublicPolicy: {
    id: "sha256:429e86089b5938387163db6de12bcc555a6f907b9ae8d0994e946460e322d8b8",
    text: "query PublicPolicy($code:ID!$regionCode:ID$areaKind:AreaKind){policy(code:$code regionCode:$regionCode areaKind:$areaKind){code name tier departments subject period benefitKind benefitText benefitUnit benefitNotes needCategories conditions conditionNote documents{code labelZh labelEn optional afterHelp askedOfApplicant suppliedByZh}deadlines approval publicity review standards{key labelZh kind value areaKind validFrom}legalBasis{reference titleZh articles}offices{department nameZh hotline}validFrom validTo}}",
  },
  DisclosedProjects: {
    id: "sha256:061db0eaa2ff3e671076d378be590cc28ae0ee84ce48b343f190d87e89ea81a8",
    text: "query DisclosedProjects($filter:DisclosedProjectFilter$first:Int$after:String){disclosedProjects(filter:$filter first:$first after:$after){nodes{serial title summary region{code name pathName}proposedBy charity startsOn endsOn disclosedOn figures{personCount itemCount allocated}}pageInfo{hasNextPage endCursor}totalCount totalIsCapped}}",
  },
  DisclosedProjectTotals: {
    id: "sha256:677688172b9f78f149d8e1169f5b78ef6ecb7b1b25aaa96c9e25884b0ffe9f29",
    text: "query DisclosedProjectTotals($filter:DisclosedProjectFilter){disclosedProjectTotals(filter:$filter){projectCount countedProjectCount personCount itemCount allocated}}",
  },
} as const;

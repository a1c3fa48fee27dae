import DirectionsWalkOutlined from "@mui/icons-material/DirectionsWalkOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

/** Visits to families at home: which are due, and the page on which one is recorded at the door. */
export const homeVisitsResource: ResourceDefinition = {
  name: "home-visits",
  exportedAs: "VISITS_DUE",
  label: { zh: "走访", en: "Home visits" },
  group: "beneficiary",
  icon: DirectionsWalkOutlined,
  permissions: { list: "beneficiary:read", create: "beneficiary:visit" },
  personal: true,
  list: lazyPage(async () => (await import("./VisitsDueList.tsx")).VisitsDueList),
  create: lazyPage(async () => (await import("./RecordVisit.tsx")).RecordVisit),
  handlers: async () => (await import("./home-visits.data.ts")).homeVisitHandlers,
  fields: {
    serial: { zh: "户号", en: "Serial" },
    headName: { zh: "户主", en: "Head" },
    dueOn: { zh: "应走访日期", en: "Due" },
    interval: { zh: "周期和依据", en: "How often, and why" },
    lastSeenOn: { zh: "上次走访", en: "Last visit" },
    region: { zh: "所在地", en: "Place" },
    responsibleName: { zh: "负责人", en: "Responsible" },
    visit: { zh: "办理", en: "Next" },
  },
};

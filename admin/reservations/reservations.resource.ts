import BookmarkBorder from "@mui/icons-material/BookmarkBorder";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const reservationsResource: ResourceDefinition = {
  name: "reservations",
  exportedAs: "RESERVATIONS",
  label: { zh: "我的预留", en: "My reservations" },
  group: "need",
  icon: BookmarkBorder,
  permissions: { list: "need:reserve" },
  list: lazyPage(async () => (await import("./ReservationList.tsx")).ReservationList),
  handlers: async () => (await import("./reservations.data.ts")).reservationHandlers,
};

import { serviceClasses } from "../../schema/codes/service-classes.ts";
import { type ServiceItem, serviceItems, serviceUnits } from "../../schema/codes/service-items.ts";
import type { CatalogueService } from "../../schema/purchase/service.ts";
import { formatFen } from "../kernel/money.ts";

/** The 21 services a voucher can hold, in the order of their classes. */
export function serviceCatalogue(): CatalogueService[] {
  return (Object.keys(serviceItems) as ServiceItem[]).map((code) => {
    const item = serviceItems[code];
    return {
      code,
      nameZh: item.zh,
      nameEn: item.en,
      serviceClass: item.serviceClass,
      serviceClassZh: serviceClasses[item.serviceClass].zh,
      serviceClassEn: serviceClasses[item.serviceClass].en,
      unit: item.unit,
      unitZh: serviceUnits[item.unit].zh,
      unitEn: serviceUnits[item.unit].en,
      usualPrice: formatFen(BigInt(item.unitPriceInFen)),
      minutesPerUnit: item.minutesPerUnit,
      qualificationZh: item.qualification?.zh ?? null,
      qualificationEn: item.qualification?.en ?? null,
    };
  });
}

/** The words of a service that every view repeats. */
export const serviceWords = (item: ServiceItem) => ({
  serviceItem: item,
  serviceNameZh: serviceItems[item].zh,
  unitZh: serviceUnits[serviceItems[item].unit].zh,
});

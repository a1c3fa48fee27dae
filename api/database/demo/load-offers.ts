import { DomainError } from "../../kernel/errors.ts";
import { offerService } from "../../need/offer.service.ts";
import { regionRange } from "../region-range.ts";
import type { ChainWorld } from "./load-chain.ts";
import type { ListedItem } from "./load-needs.ts";

/** The first contract that carries a service and serves a county. */
export const contractFor = (world: ChainWorld, countyCode: string, serviceItem: string) =>
  world.contracts.find(
    (candidate) =>
      candidate.serviceItems.includes(serviceItem) &&
      candidate.regionCodes.some((region) => countyCode.startsWith(regionRange(region).from)),
  );

/** The contractor that serves there says that it can take an item on, unless the rules refuse it. */
export async function offer(world: ChainWorld, { itemId, item, countyCode }: ListedItem): Promise<void> {
  if (item.kind !== "UNITS") return;
  const contract = contractFor(world, countyCode, item.serviceItem);
  if (!contract) return;
  const manager = world.actors.one(contract.contractorKey, "CONTRACTOR_MANAGER");
  const { vault } = manager.platform;
  const ref = vault.opaqueReference(world.actors.organisationId(contract.contractorKey), itemId);
  try {
    await offerService(manager, { ref, quantity: item.quantity }, world.next());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

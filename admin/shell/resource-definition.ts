import { type ComponentType, lazy } from "react";
import type { ExportList } from "../../schema/codes/export-lists.ts";
import type { Permission } from "../../schema/codes/permissions.ts";
import type { ResourceHandlers } from "./data-provider.ts";
import type { Label, Locale } from "./i18n/locale.ts";

/** Headings of the menu, in their order. A heading without a permitted page is not shown. */
export const menuGroups = {
  beneficiary: { zh: "困难群众", en: "Beneficiaries" },
  policy: { zh: "政策", en: "Policies" },
  need: { zh: "需求", en: "Needs" },
  charity: { zh: "慈善", en: "Charity" },
  purchase: { zh: "购买服务", en: "Services" },
  ledger: { zh: "资金", en: "Money" },
  oversight: { zh: "监督", en: "Oversight" },
  organisation: { zh: "机构与人员", en: "Organisations" },
} as const satisfies Record<string, Label>;

export type MenuGroup = keyof typeof menuGroups;

/** What react-admin asks about a resource. An action that a definition does not name is refused. */
export type ResourceAction = "list" | "show" | "create" | "edit";

/**
 * One resource of the console, as `admin/<folder>/x.resource.ts` exports it. Pages come through React.lazy and
 * handlers through an import function, so that a definition costs the first load only its words.
 *
 * @example
 * export const needResource: ResourceDefinition = {
 *   name: "needs",
 *   label: { zh: "需求", en: "Needs" },
 *   group: "need",
 *   icon: VolunteerActivismOutlined,
 *   permissions: { list: "need:read", show: "need:read", create: "need:record" },
 *   list: lazyPage(async () => (await import("./NeedList.tsx")).NeedList),
 *   show: lazyPage(async () => (await import("./NeedShow.tsx")).NeedShow),
 *   handlers: async () => (await import("./need.data.ts")).needHandlers,
 *   fields: { category: { zh: "类别", en: "Category" } },
 * };
 */
export interface ResourceDefinition {
  /** Name in routes and handlers, plural, as the list route: `needs`, `matched-needs`. */
  readonly name: string;
  readonly label: Label;
  readonly group: MenuGroup;
  readonly icon: ComponentType<{ fontSize?: "small" | "medium" }>;
  readonly permissions: Readonly<Partial<Record<ResourceAction, Permission>>>;
  readonly list?: ComponentType;
  readonly show?: ComponentType;
  readonly create?: ComponentType;
  readonly edit?: ComponentType;
  readonly handlers: () => Promise<ResourceHandlers>;
  /** Words for columns and inputs, found by react-admin under `resources.<name>.fields`. */
  readonly fields?: Readonly<Record<string, Label>>;
  /** Rows stand for persons: filters stay out of the address, the store and the history of the browser. */
  readonly personal?: boolean;
  /** As what its list is exported; its handlers then say by which arguments it is narrowed. */
  readonly exportedAs?: ExportList;
  /** Left out of the menu, because it is reached from another page. */
  readonly hidden?: boolean;
}

/** A page in its own chunk, from a module with named exports. */
export const lazyPage = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

let provided: readonly ResourceDefinition[] = [];

/** Called once before the console renders; the shell never imports a resource folder itself. */
export function provideResources(resources: readonly ResourceDefinition[]) {
  provided = resources;
}

export const allResources = () => provided;
export const findResource = (name: string) => provided.find((resource) => resource.name === name);

export function permissionFor(resource: string, action: string): Permission | undefined {
  return findResource(resource)?.permissions[action as ResourceAction];
}

/** The words of every resource in the shape react-admin looks them up in. */
export function resourceMessages(locale: Locale) {
  return Object.fromEntries(
    provided.map(({ name, label, fields = {} }) => [
      name,
      {
        name: label[locale],
        fields: Object.fromEntries(Object.entries(fields).map(([field, words]) => [field, words[locale]])),
      },
    ]),
  );
}

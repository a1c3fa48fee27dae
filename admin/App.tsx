import { useMemo } from "react";
import { Admin, CustomRoutes, Resource } from "react-admin";
import { Route } from "react-router-dom";
import { resources } from "./resources.ts";
import { createDataProvider } from "./shell/data-provider.ts";
import { createI18nProvider } from "./shell/i18n/i18n-provider.ts";
import { useConsoleLocale } from "./shell/i18n/use-say.ts";
import { ConsoleLayout } from "./shell/layout/ConsoleLayout.tsx";
import { AccessDeniedPage, LoadErrorPage, NotFoundPage, WaitPage } from "./shell/layout/error-pages.tsx";
import { preferenceStore } from "./shell/preference-store.ts";
import { createQueryClient } from "./shell/query-client.ts";
import { lazyPage, provideResources } from "./shell/resource-definition.ts";
import { createAuthProvider } from "./shell/session/auth-provider.ts";
import { SignInPage } from "./shell/session/SignInPage.tsx";
import { consoleTheme } from "./shell/theme.ts";
import { StartPage } from "./start/StartPage.tsx";

provideResources(resources);
const AccountPage = lazyPage(async () => (await import("./account/AccountPage.tsx")).AccountPage);
const i18nProvider = createI18nProvider();
const queryClient = createQueryClient();
const dataProvider = createDataProvider(resources);
const authProvider = createAuthProvider();

export const App = () => {
  const locale = useConsoleLocale();
  const theme = useMemo(() => consoleTheme(locale), [locale]);
  // Another object for another language tells react-admin to translate anew; see `LanguageSwitch`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the provider keeps the language to itself
  const translations = useMemo(() => ({ ...i18nProvider }), [locale]);
  return (
    <Admin
      accessDenied={AccessDeniedPage}
      authProvider={authProvider}
      catchAll={NotFoundPage}
      dashboard={StartPage}
      dataProvider={dataProvider}
      // Otherwise every production page would report its host name to the makers of react-admin.
      disableTelemetry
      error={LoadErrorPage}
      i18nProvider={translations}
      layout={ConsoleLayout}
      loading={WaitPage}
      loginPage={SignInPage}
      queryClient={queryClient}
      requireAuth
      store={preferenceStore}
      theme={theme}
      title="莲藕"
    >
      <CustomRoutes>
        <Route path="/account" element={<AccountPage />} />
      </CustomRoutes>
      {resources.map(({ name, list, show, create, edit }) => (
        <Resource key={name} name={name} list={list} show={show} create={create} edit={edit} />
      ))}
    </Admin>
  );
};

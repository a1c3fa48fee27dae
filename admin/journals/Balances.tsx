import { useListContext } from "react-admin";
import { type LedgerAccount, ledgerAccounts } from "../../schema/codes/ledger-accounts.ts";
import { AccountBalancesDocument } from "../../schema/generated/operations.ts";
import { sumOf } from "../allocations/money-math.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";

const accounts = Object.keys(ledgerAccounts) as LedgerAccount[];

/** One row a book, one column an account: the bank stands against the funds and what is owed. */
export const Balances = () => {
  const say = useSay();
  const accountLabel = useCodeLabel(ledgerAccounts);
  const { filterValues } = useListContext();
  const variables = { charityId: (filterValues.charityId as string | undefined) ?? null };
  const { data, error } = useConsoleQuery(
    ["journals", "balances"],
    AccountBalancesDocument,
    variables,
    neverStale,
  );
  if (error) return <ErrorState error={error} />;
  if (!data) return <TableSkeleton rows={3} />;
  const books = new Map(data.accountBalances.flatMap(({ book }) => (book ? [[book.id, book.name]] : [])));
  const balance = (bookId: string, account: LedgerAccount) =>
    data.accountBalances.find((row) => row.book?.id === bookId && row.account === account)?.balance ?? "0.00";
  return (
    <Section title={say("科目余额", "Balances")}>
      <FigureTable
        rows={[...books]}
        keyOf={([id]) => id}
        columns={[
          { label: say("账簿", "Book"), cell: ([, name]) => name },
          ...accounts.map((account) => ({
            label: `${accountLabel(account)}${say("（元）", " (CNY)")}`,
            cell: ([id]: [string, string]) => <MoneyField value={balance(id, account)} />,
            ...(books.size > 1 && {
              sum: <MoneyField value={sumOf([...books.keys()].map((id) => balance(id, account)))} />,
            }),
          })),
        ]}
      />
    </Section>
  );
};

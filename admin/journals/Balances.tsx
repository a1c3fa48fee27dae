import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useListContext } from "react-admin";
import { type LedgerAccount, ledgerAccounts } from "../../schema/codes/ledger-accounts.ts";
import { AccountBalancesDocument } from "../../schema/generated/operations.ts";
import { sumOf } from "../allocations/money-math.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { TableScroll } from "../shell/lists/TableScroll.tsx";
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
      <TableScroll label={say("科目余额", "Balances")}>
        <Table size="small" sx={{ minWidth: 720 }}>
          <TableHead>
            <TableRow>
              <TableCell>{say("账簿", "Book")}</TableCell>
              {accounts.map((account) => (
                <TableCell key={account} align="right" sx={{ whiteSpace: "normal" }}>
                  {accountLabel(account)}
                  {say("（元）", " (CNY)")}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {[...books].map(([id, name]) => (
              <TableRow key={id}>
                <TableCell>{name}</TableCell>
                {accounts.map((account) => (
                  <TableCell key={account} align="right">
                    <MoneyField value={balance(id, account)} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
            {books.size > 1 && (
              <TableRow>
                <TableCell>
                  <b>{say("合计", "Sum")}</b>
                </TableCell>
                {accounts.map((account) => (
                  <TableCell key={account} align="right">
                    <b>
                      <MoneyField value={sumOf([...books.keys()].map((id) => balance(id, account)))} />
                    </b>
                  </TableCell>
                ))}
              </TableRow>
            )}
          </TableBody>
        </Table>
      </TableScroll>
    </Section>
  );
};

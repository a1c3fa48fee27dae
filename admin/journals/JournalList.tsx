import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Link from "@mui/material/Link";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useListContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { journalKinds } from "../../schema/codes/journal-kinds.ts";
import { ledgerAccounts } from "../../schema/codes/ledger-accounts.ts";
import { AccountBalancesDocument } from "../../schema/generated/operations.ts";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { usePermission } from "../shell/session/session.ts";
import { Balances } from "./Balances.tsx";
import type { Journal } from "./journals.data.ts";

/** The book: what stands on each account, and below it every journal with its lines. */
export const JournalList = () => {
  const say = useSay();
  return (
    <ListPage
      title={say("账目", "Ledger")}
      subtitle={say(
        "每件事记一张凭证，借贷相等；只能冲正，不能修改。",
        "One journal an event, debits equal credits; taken back by a reversal, never changed.",
      )}
      filters={<BookFilter />}
      frameless
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有凭证", "No journal yet")}
          text={say("捐赠确认到账后记第一张凭证。", "The first comes with a confirmed donation.")}
        />
      }
    >
      <Balances />
      <Journals />
    </ListPage>
  );
};

/** Whose book; a charity has only its own. */
const BookFilter = () => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const variables = { charityId: null };
  const { data } = useConsoleQuery(["journals", "balances"], AccountBalancesDocument, variables, neverStale);
  const books = new Map(data?.accountBalances.flatMap(({ book }) => (book ? [[book.id, book.name]] : [])));
  if (books.size < 2) return null;
  const value = String(filterValues.charityId ?? "");
  return (
    <TextField
      select
      label={say("账簿", "Book")}
      value={books.has(value) ? value : ""}
      fullWidth={false}
      sx={{ minWidth: { xs: "100%", sm: 260 } }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      onChange={({ target }) => setFilters(target.value === "" ? {} : { charityId: target.value })}
    >
      <MenuItem value="">{say("全部机构", "All")}</MenuItem>
      {[...books].map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

const Journals = () => {
  const { data = [] } = useListContext<Journal>();
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {data.map((journal) => (
        <JournalCard key={journal.id} journal={journal} />
      ))}
    </Box>
  );
};

const JournalCard = ({ journal }: { journal: Journal }) => {
  const say = useSay();
  const kindLabel = useCodeLabel(journalKinds);
  const mayTrace = usePermission("trace:read");
  return (
    <Card component="li" sx={{ mb: 1.5, p: 1.5 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, alignItems: "baseline", mb: 0.5 }}>
        <b>{journal.serial}</b>
        <span>
          {kindLabel(journal.kind)}
          {journal.reversesSerial &&
            say(`（冲正 ${journal.reversesSerial}）`, ` (reverses ${journal.reversesSerial})`)}
        </span>
        <Box component="span" sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
          {journal.book?.name} · <DateField value={journal.postedAt} time />
        </Box>
        {mayTrace && (
          <Link
            component={RouterLink}
            to={`/trace/journal/${encodeURIComponent(journal.id)}`}
            aria-label={say(`追溯 ${journal.serial}`, `Trace ${journal.serial}`)}
            sx={{ fontSize: "0.875rem", ml: "auto" }}
          >
            {say("追溯", "Trace")}
          </Link>
        )}
      </Box>
      <Lines journal={journal} />
    </Card>
  );
};

const Lines = ({ journal }: { journal: Journal }) => {
  const say = useSay();
  const accountLabel = useCodeLabel(ledgerAccounts);
  return (
    <FigureTable
      rows={journal.lines}
      keyOf={({ id }) => id}
      columns={[
        { label: say("科目", "Account"), width: "36%", cell: ({ account }) => accountLabel(account) },
        {
          label: say("捐赠 / 分配", "Donation / allocation"),
          isText: true,
          width: "32%",
          cell: (line) => [line.donationSerial, line.allocationSerial].filter(Boolean).join(" / "),
        },
        {
          label: say("借方（元）", "Debit (CNY)"),
          width: "16%",
          cell: ({ debit }) => debit && <MoneyField value={debit} />,
        },
        {
          label: say("贷方（元）", "Credit (CNY)"),
          width: "16%",
          cell: ({ credit }) => credit && <MoneyField value={credit} />,
        },
      ]}
    />
  );
};

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { visitRejections } from "../../schema/codes/visit-rejections.ts";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { MyVisitsDocument, MyVouchersDocument } from "../../schema/generated/operations.ts";
import { daysUntil } from "../shell/days.ts";
import { Deadline } from "../shell/fields/Deadline.tsx";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { request } from "../shell/graphql-client.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { useServiceWords } from "../vouchers/voucher-words.tsx";
import { OpenVisit, useOpenVisit } from "./OpenVisit.tsx";
import type { MyVoucher } from "./visit-phone.data.ts";

const perPage = 50;

/** Whom to serve, those first whose voucher ends first; a service already begun stands above all. */
export const PhoneList = () => {
  const say = useSay();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["visit-phone", "list"],
    queryFn: ({ pageParam, signal }) =>
      request(MyVouchersDocument, { first: perPage, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ myVouchers: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  const vouchers = data?.pages.flatMap(({ myVouchers }) => myVouchers.nodes);
  const open = vouchers?.filter(({ openVisitId }) => openVisitId !== null) ?? [];
  const waiting = vouchers?.filter(({ openVisitId }) => openVisitId === null) ?? [];
  // Its voucher may stand on a later page, or be past its time.
  const begun = useOpenVisit();
  const total = data?.pages[0]?.myVouchers.totalCount;
  return (
    <>
      <PageTitle
        title={say("上门服务", "My visits")}
        subtitle={
          total !== undefined &&
          say(`今天可服务 ${total} 张券，先到期的在前`, `${total} vouchers usable today, the ending first`)
        }
      />
      {begun && open.length === 0 && <OpenVisit visit={begun} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !vouchers && <CardSkeleton />}
      {vouchers?.length === 0 && (
        <Card>
          <EmptyState
            reason="nothing"
            title={say("今日无服务", "Nothing to serve today")}
            text={say(
              "本机构没有在有效期内、还有剩余数量的服务券。",
              "Your organisation holds no voucher that is in force and has units left.",
            )}
          />
        </Card>
      )}
      {open.map((voucher) => (
        <VoucherCard key={voucher.id} voucher={voucher} />
      ))}
      {waiting.map((voucher) => (
        <VoucherCard key={voucher.id} voucher={voucher} />
      ))}
      {hasNextPage && (
        <Button
          variant="outlined"
          fullWidth
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          sx={{ minHeight: 48, mb: 2 }}
        >
          {say("显示更多", "Show more")}
        </Button>
      )}
      {vouchers && <MyVisits />}
    </>
  );
};

const VoucherCard = ({ voucher }: { voucher: MyVoucher }) => {
  const say = useSay();
  const words = useServiceWords();
  const isOpen = voucher.openVisitId !== null;
  return (
    <Card sx={{ p: 1.5, mb: 1.5, ...(isOpen && { borderColor: "primary.main", borderWidth: 2 }) }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <Box component="h2" sx={{ m: 0, fontSize: "1.125rem", flex: "1 1 auto" }}>
          {voucher.recipientName}　{voucher.villageName}
        </Box>
        {isOpen && <StateChip tone="working" label={say("服务中", "In service")} />}
      </Box>
      <Box sx={{ fontSize: "1rem", lineHeight: 1.7 }}>
        {words.service(voucher.serviceItem)}
        {say("，剩 ", ", left ")}
        <b>{words.units(voucher.unitsLeft, voucher.serviceItem)}</b>
      </Box>
      <Box sx={{ fontSize: "0.875rem", lineHeight: 1.7 }}>
        {isOpen ? (
          <>
            {say("签到 ", "Since ")}
            <DateField value={voucher.openVisitBeganAt} time />
          </>
        ) : (
          <Deadline
            due={voucher.validTo}
            daysLeft={daysUntil(voucher.validTo)}
            unit="day"
            nearFrom={7}
            showDate
          />
        )}
      </Box>
      <Button
        component={Link}
        to={`/visit-phone/${encodeURIComponent(voucher.id)}`}
        variant={isOpen ? "contained" : "outlined"}
        fullWidth
        sx={{ mt: 1, minHeight: 48, fontSize: "1rem" }}
        aria-label={say(
          `${isOpen ? "去提交" : "打开"} ${voucher.serial}`,
          `${isOpen ? "Submit" : "Open"} ${voucher.serial}`,
        )}
      >
        {isOpen ? say("去提交", "Submit") : say("打开", "Open")}
      </Button>
    </Card>
  );
};

/** What became of the last visits: handed in, approved, or refused and why. */
const MyVisits = () => {
  const say = useSay();
  const rejection = useCodeLabel(visitRejections);
  const { data, error } = useConsoleQuery(["visit-phone", "mine"], MyVisitsDocument, { first: 10 });
  const words = (units: number | null, unit: string) => (units === null ? "" : ` ${units} ${unit}`);
  if (error) return <ErrorState error={error} />;
  return (
    <Section title={say("我最近的服务", "My latest visits")}>
      {data?.visits.nodes.length === 0 && (
        <NothingHere>{say("还没有服务记录。", "No visit yet.")}</NothingHere>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {data?.visits.nodes.map((visit) => (
          <Box
            component="li"
            key={visit.id}
            sx={{ py: 1, fontSize: "0.9375rem", "& + &": { borderTop: 1, borderColor: "divider" } }}
          >
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", minHeight: 32 }}>
              <RecordLink resource="visits" id={visit.id}>
                {visit.serial}
              </RecordLink>
              <CodeChip code={visit.state} states={visitStates} />
            </Box>
            <Dotted>
              {visit.recipientName}
              {visit.serviceNameZh + words(visit.units, visit.unitZh)}
              <DateField value={visit.beganAt} time />
            </Dotted>
            {visit.rejectionReason && (
              <div>
                {say("原因：", "Because: ")}
                {rejection(visit.rejectionReason)}
              </div>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
};

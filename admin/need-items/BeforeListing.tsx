import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { PreviewListingDocument } from "../../schema/generated/operations.ts";
import { RecordConsent } from "../households/RecordConsent.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { usePermission } from "../shell/session/session.ts";
import { ListingPreview } from "./ListingPreview.tsx";
import type { NeedItem } from "./need-items.data.ts";

export const usePreview = (id: string) =>
  useConsoleQuery(["need-items", "preview"], PreviewListingDocument, { id }, neverStale);

/** What stands between a verified item and its listing: the consent, and what will be shown. */
export const BeforeListing = ({ item }: { item: NeedItem }) => {
  const say = useSay();
  const mayRecord = usePermission("beneficiary:record");
  const [recording, setRecording] = useState(false);
  const { data, error, isPending, refetch } = usePreview(item.id);
  const preview = data?.previewListing;
  return (
    <Section title={say("上架前核对", "Before listing")}>
      {isPending && <CardSkeleton cards={2} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {preview && (
        <>
          <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, mb: 1.5 }}>
            {preview.consentValidUntil ? (
              <>
                <StateChip tone="done" label={say("已同意转介", "Consented to referral")} />
                <span>
                  {say("有效期至 ", "until ")}
                  <DateField value={preview.consentValidUntil} />
                </span>
              </>
            ) : (
              <>
                <StateChip tone="attention" label={say("还没有转介同意书", "No consent to referral")} />
                <Box component="span" sx={{ fontSize: "0.9375rem" }}>
                  {say("先征得本人或监护人同意，再上架。", "Ask the person or the guardian first.")}
                </Box>
                {mayRecord && (
                  <Button variant="contained" onClick={() => setRecording(true)}>
                    {say("登记同意", "Record the consent")}
                  </Button>
                )}
              </>
            )}
          </Box>
          <ListingPreview preview={preview} />
        </>
      )}
      {recording && (
        <RecordConsent
          householdId={item.householdId}
          personId={item.person.id}
          purpose="CHARITY_REFERRAL"
          onClose={() => setRecording(false)}
        />
      )}
    </Section>
  );
};

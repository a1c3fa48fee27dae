import Box from "@mui/material/Box";
import { useState } from "react";
import { PreviewListingDocument } from "../../schema/generated/operations.ts";
import { RecordConsent } from "../households/RecordConsent.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { ConsentState, type NeededConsent, neededConsents } from "./ConsentState.tsx";
import { ListingPreview } from "./ListingPreview.tsx";
import type { NeedItem } from "./need-items.data.ts";

export const usePreview = (id: string) =>
  useConsoleQuery(["need-items", "preview"], PreviewListingDocument, { id }, neverStale);

/** What stands between a verified item and its listing: the consent, and what will be shown. */
export const BeforeListing = ({ item }: { item: NeedItem }) => {
  const say = useSay();
  const [recording, setRecording] = useState<NeededConsent>();
  const { data, error, isPending, refetch } = usePreview(item.id);
  const preview = data?.previewListing;
  return (
    <Section title={say("上架前核对", "Before listing")}>
      {isPending && <CardSkeleton cards={2} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {preview && (
        <>
          <Box sx={{ display: "grid", gap: 1, mb: 1.5 }}>
            {neededConsents(preview).map((purpose) => (
              <ConsentState key={purpose} preview={preview} purpose={purpose} onRecord={setRecording} />
            ))}
          </Box>
          <ListingPreview preview={preview} />
        </>
      )}
      {recording && (
        <RecordConsent
          householdId={item.householdId}
          personId={item.person.id}
          purpose={recording}
          onClose={() => setRecording(undefined)}
        />
      )}
    </Section>
  );
};

import Box from "@mui/material/Box";
import { SimilarNeedsDocument } from "../../schema/generated/operations.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { ageInWords, gapInWords, nameOfNeed, quantityInWords } from "./need-words.ts";
import { ScoreBar } from "./ScoreBar.tsx";

/** Needs of the same category that are still open, best match first. */
export const SimilarNeeds = ({ needRef }: { needRef: string }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const variables = { ref: needRef, first: 5 };
  const { data, error, isPending, refetch } = useConsoleQuery(
    ["matched-needs", "similar"],
    SimilarNeedsDocument,
    variables,
  );
  return (
    <Box component="section" aria-label={say("同类需求", "Similar needs")}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: "1rem" }}>
        {say("同类需求", "Similar needs")}
      </Box>
      {isPending && <CardSkeleton cards={2} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.similarNeeds.length === 0 && (
        <NothingHere>
          {say("目前没有同类别、可预留的需求。", "No other open need of this category at present.")}
        </NothingHere>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {data?.similarNeeds.map((need) => (
          <Box
            component="li"
            key={need.ref}
            sx={{
              py: 1,
              display: "flex",
              flexWrap: "wrap",
              columnGap: 2,
              borderTop: 1,
              borderColor: "divider",
            }}
          >
            <Box sx={{ flex: "1 1 16em", minWidth: 0 }}>
              <RecordLink resource="matched-needs" id={need.ref}>
                {nameOfNeed(need, locale)}
              </RecordLink>
              <Box sx={{ fontSize: "0.875rem" }}>
                {[
                  ageInWords(need.ageBand, locale),
                  quantityInWords(need, locale),
                  gapInWords(need.gapBand, locale),
                ].join(" · ")}
              </Box>
            </Box>
            <Box sx={{ flex: "0 1 150px" }}>
              <ScoreBar compact score={need.score} reasons={need.reasons} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
};

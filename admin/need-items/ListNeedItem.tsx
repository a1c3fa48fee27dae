import Box from "@mui/material/Box";
import { useState } from "react";
import { DateInput, required } from "react-admin";
import { RecordConsent } from "../households/RecordConsent.tsx";
import { addDays, today } from "../shell/days.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { usePreview } from "./BeforeListing.tsx";
import { ConsentState, type NeededConsent, neededConsents, useConsentWords } from "./ConsentState.tsx";
import { ListingPreview } from "./ListingPreview.tsx";
import { listNeedItem, type NeedItem, needItemRefreshes } from "./need-items.data.ts";

/** Half a year by default; a listing is looked at again at least once a year. */
const usualDays = 180;
const longestDays = 365;

/** Shows an item to partners until a day, after a look at exactly what they will see. */
export const ListNeedItem = ({ record, open, onClose }: ActionDialogProps<NeedItem>) => {
  const say = useSay();
  const { data } = usePreview(record.id);
  const preview = data?.previewListing;
  const consentUntil = preview?.consentValidUntil;
  const usual = addDays(today(), usualDays);
  const [validUntil, setValidUntil] = useState(usual);
  const [recording, setRecording] = useState<NeededConsent>();
  const words = useConsentWords();
  const shown = consentUntil && consentUntil < validUntil ? consentUntil : validUntil;
  return (
    <>
      <ConfirmByFacts
        open={open}
        onClose={onClose}
        title={say(`上架 ${record.serial}`, `List ${record.serial}`)}
        facts={
          preview
            ? neededConsents(preview).map((purpose) => ({
                label: words(purpose).label,
                value: <ConsentState preview={preview} purpose={purpose} onRecord={setRecording} />,
              }))
            : [{ label: say("同意书", "Consents"), value: "…" }]
        }
        confirmLabel={say(`确认上架，展示至 ${shown}`, `List until ${shown}`)}
        action={listNeedItem}
        defaultValues={{ validUntil: usual }}
        toInput={(values) => ({ id: record.id, validUntil: String(values.validUntil) })}
        refreshes={needItemRefreshes}
      >
        {preview && <ListingPreview preview={preview} validUntil={shown} />}
        <Box sx={{ mt: 1.5 }}>
          <DateInput
            source="validUntil"
            label={say("上架有效期至", "List until")}
            helperText={say(
              "最长一年；同意书先到期的，到期即不再展示。",
              "At most a year; when the consent ends earlier, so does the listing.",
            )}
            validate={required()}
            onChange={(event) =>
              setValidUntil(String((event as { target?: { value?: string } }).target?.value ?? event ?? ""))
            }
            slotProps={{ htmlInput: { min: today(), max: addDays(today(), longestDays) } }}
          />
        </Box>
      </ConfirmByFacts>
      {/* Beside the form, not in it: what is sent from this dialog must not send the other. */}
      {recording && (
        <RecordConsent
          householdId={record.householdId}
          personId={record.person.id}
          purpose={recording}
          onClose={() => setRecording(undefined)}
        />
      )}
    </>
  );
};

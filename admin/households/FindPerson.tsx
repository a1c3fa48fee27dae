import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { TextInput } from "react-admin";
import { identities } from "../../schema/codes/identities.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { type FoundPersons, findPerson } from "./households.data.ts";
import { looksLikeNumber } from "./identity-number.ts";

/**
 * Looks for a person by a whole identity number or a whole name. What was typed stays in this dialog: it goes
 * into no address, no list and no memory of the browser.
 */
export const FindPerson = ({ onClose }: { onClose: () => void }) => {
  const say = useSay();
  const titleId = useId();
  const onPhone = useOnPhone();
  const [result, setResult] = useState<FoundPersons>();
  return (
    <Dialog open onClose={onClose} fullScreen={onPhone} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{say("查找人员或家庭", "Find a person or family")}</DialogTitle>
      <DialogContent>
        <p>
          {say(
            "填写完整的身份证号、户号，或本辖区内的完整姓名。每次查找都会记入操作记录。",
            "A whole identity number, the serial of a family, or a whole name in your region. Each search is recorded.",
          )}
        </p>
        <ActionForm
          action={findPerson}
          defaultValues={{ text: "" }}
          toInput={({ text }) => {
            // What an earlier search found must not stand below a new one.
            setResult(undefined);
            const typed = String(text ?? "").trim();
            if (/^户\d{4}-\d{6}$/.test(typed.normalize("NFKC"))) return { serial: typed };
            return looksLikeNumber(typed) ? { identityNumber: typed } : { name: typed };
          }}
          toFieldPath={() => "text"}
          submitLabel={say("查找", "Find")}
          onCancel={onClose}
          onDone={setResult}
        >
          <TextInput
            source="text"
            label={say("身份证号、户号或姓名", "Identity number, serial or name")}
            validate={(value) =>
              String(value ?? "").trim()
                ? undefined
                : say("请填写身份证号、户号或姓名", "Enter a number, a serial or a name")
            }
            slotProps={{ htmlInput: { autoComplete: "off", spellCheck: false } }}
          />
        </ActionForm>
        {result && <Found result={result} onLeave={onClose} />}
      </DialogContent>
    </Dialog>
  );
};

const Found = ({ result, onLeave }: { result: FoundPersons; onLeave: () => void }) => {
  const say = useSay();
  const identityLabel = useCodeLabel(identities);
  const { found, elsewhere } = result;
  return (
    <Box role="status" sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: "divider" }}>
      {elsewhere && <b>{say("已在其他乡镇登记。", "Registered in another township.")}</b>}
      {!elsewhere && found.length === 0 && say("本辖区没有登记。", "Nobody on record here.")}
      {found.length > 0 && (
        <>
          <b>{say(`找到 ${found.length} 条`, `${found.length} found`)}</b>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {found.map(({ person, householdId, householdSerial }) => (
              <Box
                component="li"
                key={person.id}
                sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, py: 1 }}
              >
                {householdId && householdSerial ? (
                  <RecordLink resource="households" id={householdId}>
                    {householdSerial}
                  </RecordLink>
                ) : (
                  <span>{say("目前不属于任何家庭", "In no family now")}</span>
                )}
                <span>
                  {[person.name, person.ageText, person.identity && identityLabel(person.identity)]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </Box>
            ))}
          </Box>
        </>
      )}
      {found.length === 0 && !elsewhere && (
        <Box>
          <Button onClick={onLeave}>{say("返回列表", "Back to the list")}</Button>
        </Box>
      )}
    </Box>
  );
};

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { maxLength, required, TextInput, useListContext } from "react-admin";
import { SavedViewsDocument, type SaveViewInput } from "../../schema/generated/operations.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { useAction } from "../shell/forms/use-action.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { deleteView, saveView } from "./persons.data.ts";

/** Filters that the user kept on the server, for every computer the user signs in at; they name nobody. */
export const SavedViews = ({ list }: { list: "HOUSEHOLDS" | "PERSONS" }) => {
  const say = useSay();
  const titleId = useId();
  const { filterValues, setFilters } = useListContext();
  const [saving, setSaving] = useState(false);
  const { data } = useConsoleQuery(["saved-views"], SavedViewsDocument, { list });
  const { submit } = useAction(deleteView, { refreshes: ["saved-views"] });
  const views = data?.savedViews ?? [];
  const isSet = Object.keys(filterValues).length > 0;
  if (views.length === 0 && !isSet) return null;
  return (
    <Box
      role="group"
      aria-label={say("保存的筛选", "Saved filters")}
      sx={{ flexBasis: "100%", display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", mb: 1 }}
    >
      {views.map((view) => {
        const chosen = sameFilter(view.filter, filterValues);
        return (
          <Box key={view.id} component="span" sx={{ display: "inline-flex" }}>
            <Button
              size="small"
              variant={chosen ? "contained" : "outlined"}
              aria-pressed={chosen}
              onClick={() => setFilters(chosen ? {} : JSON.parse(view.filter))}
            >
              {view.name}
            </Button>
            {chosen && (
              <Button size="small" onClick={() => void submit({ id: view.id })}>
                {say("删除", "Delete")}
              </Button>
            )}
          </Box>
        );
      })}
      {isSet && (
        <Button size="small" onClick={() => setSaving(true)}>
          {say("保存当前筛选", "Save this filter")}
        </Button>
      )}
      {saving && (
        <Dialog open onClose={() => setSaving(false)} fullWidth maxWidth="xs" aria-labelledby={titleId}>
          <DialogTitle id={titleId}>{say("保存当前筛选", "Save this filter")}</DialogTitle>
          <DialogContent>
            <ActionForm
              action={saveView}
              defaultValues={{ name: "" }}
              toInput={({ name }): SaveViewInput => ({
                name: String(name ?? "").trim(),
                ...(list === "HOUSEHOLDS" ? { households: filterValues } : { persons: filterValues }),
              })}
              submitLabel={say("保存", "Save")}
              onCancel={() => setSaving(false)}
              onDone={() => setSaving(false)}
              refreshes={["saved-views"]}
            >
              <TextInput
                source="name"
                label={say("名称", "Name")}
                helperText={say(
                  "例如 独居低保老人；不要写姓名和号码。",
                  "No names and no numbers of people.",
                )}
                validate={[required(say("请填写名称", "Enter a name")), maxLength(30)]}
                slotProps={{ htmlInput: { autoComplete: "off" } }}
              />
            </ActionForm>
          </DialogContent>
        </Dialog>
      )}
    </Box>
  );
};

const inOrder = (filter: Readonly<Record<string, unknown>>) =>
  JSON.stringify(Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1)));

const sameFilter = (saved: string, filter: Readonly<Record<string, unknown>>) =>
  inOrder(JSON.parse(saved)) === inOrder(filter);

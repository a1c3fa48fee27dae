import { useNotify } from "react-admin";
import { IntoProject } from "../projects/IntoProject.tsx";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import type { NeedItem } from "./need-items.data.ts";

/** Puts this one need into a project; the page then shows which. */
export const PlaceItem = ({ record, onClose }: ActionDialogProps<NeedItem>) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <IntoProject
      items={[record]}
      onClose={onClose}
      onDone={({ title }) => notify(say(`已列入「${title}」。`, `Put into ${title}.`), { type: "success" })}
    />
  );
};

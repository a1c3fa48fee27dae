import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { readTextFile } from "./document-file.ts";

type Import =
  | { readonly step: "none" }
  | { readonly step: "read"; readonly name: string; readonly previous: string }
  | { readonly step: "failed"; readonly name: string };

/** Takes the text from a file of this computer; what stood there can be had back. */
export const ImportFile = ({ source }: { source: string }) => {
  const say = useSay();
  const { getValues, setValue } = useFormContext();
  const [done, setDone] = useState<Import>({ step: "none" });
  const chooser = useRef<HTMLInputElement>(null);
  const put = (text: string) => setValue(source, text, { shouldDirty: true, shouldTouch: true });

  const read = async (file: File) => {
    const text = await readTextFile(file);
    if (text === null) return setDone({ step: "failed", name: file.name });
    setDone({ step: "read", name: file.name, previous: String(getValues(source) ?? "") });
    put(text);
  };
  const undo = () => {
    if (done.step !== "read") return;
    put(done.previous);
    setDone({ step: "none" });
  };
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, my: 1 }}>
      <input
        ref={chooser}
        type="file"
        accept=".yaml,.yml"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void read(file);
          event.target.value = "";
        }}
      />
      <Button
        type="button"
        variant="outlined"
        startIcon={<UploadFileOutlined />}
        onClick={() => chooser.current?.click()}
      >
        {say("从文件读入", "Read a file")}
      </Button>
      <Box role="status" sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        {done.step === "read" && (
          <>
            <StateChip
              tone="done"
              label={say(`已读入 ${done.name}，代替原来的内容`, `${done.name} took the place of the text`)}
            />
            <Button type="button" onClick={undo}>
              {say("恢复原来的内容", "Put the old text back")}
            </Button>
          </>
        )}
        {done.step === "failed" && (
          <StateChip
            tone="refused"
            label={say(
              `读不了 ${done.name}：请选择 YAML 文本文件，最大 400 KB`,
              `${done.name} cannot be read: choose a YAML text of at most 400 KB`,
            )}
          />
        )}
      </Box>
    </Box>
  );
};

import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import { type DragEvent, useId, useRef, useState } from "react";
import { useInput, ValidationError } from "react-admin";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { uploadFile } from "../shell/upload-file.ts";

type Upload =
  | { readonly step: "none" }
  | { readonly step: "sending"; readonly name: string }
  | { readonly step: "kept"; readonly name: string }
  | { readonly step: "failed"; readonly file: File; readonly error: unknown };

interface FileInputProps {
  source: string;
  /** A register to be imported, or what a department sent. */
  purpose?: "import" | "feed";
}

/** The file of the register, chosen or dropped, and sent at once; the form holds what the server calls it. */
export const FileInput = ({ source, purpose = "import" }: FileInputProps) => {
  const say = useSay();
  const [upload, setUpload] = useState<Upload>({ step: "none" });
  const [over, setOver] = useState(false);
  const sending = upload.step === "sending";
  const { field, fieldState } = useInput({
    source,
    validate: (value: unknown) =>
      value ? undefined : say("请先选择文件，等它上传完。", "Choose the file first and let it be uploaded."),
  });
  const chooser = useRef<HTMLInputElement>(null);
  const ids = { label: useId(), error: useId() };
  const latest = useRef(0);

  const send = async (file: File) => {
    const turn = ++latest.current;
    setUpload({ step: "sending", name: file.name });
    field.onChange("");
    try {
      const id = await uploadFile(file, purpose);
      if (turn !== latest.current) return;
      field.onChange(id);
      setUpload({ step: "kept", name: file.name });
    } catch (error) {
      if (turn === latest.current) setUpload({ step: "failed", file, error });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void send(file);
  };
  return (
    <Box className={`ra-input ra-input-${source}`}>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          border: "2px dashed",
          borderColor: fieldState.error ? "error.main" : over ? "primary.main" : "#7a838c",
          bgcolor: over ? "primary.light" : "background.default",
          borderRadius: 1,
          p: 2,
          display: "flex",
          flexWrap: "wrap",
          alignItems: "center",
          gap: 1.5,
        }}
      >
        <span id={ids.label} className="visually-hidden">
          {purpose === "feed"
            ? say("部门数据文件", "File of the department")
            : say("名册文件", "File of the register")}
        </span>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx,.csv"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void send(file);
            event.target.value = "";
          }}
        />
        <Button
          id={`${ids.label}-button`}
          type="button"
          variant="outlined"
          startIcon={<UploadFileOutlined />}
          disabled={sending}
          aria-labelledby={`${ids.label} ${ids.label}-button`}
          aria-describedby={fieldState.error ? ids.error : undefined}
          onClick={() => chooser.current?.click()}
          sx={{ bgcolor: "background.paper" }}
        >
          {upload.step === "none" ? say("选择文件", "Choose a file") : say("换一个文件", "Another file")}
        </Button>
        <Box role="status" sx={{ fontSize: "0.9375rem", overflowWrap: "anywhere" }}>
          {upload.step === "none" && say("或把文件拖到这里", "or drop it here")}
          {sending && (
            <StateChip tone="working" label={say(`正在上传 ${upload.name}…`, `Sending ${upload.name}…`)} />
          )}
          {upload.step === "kept" && (
            <StateChip tone="done" label={say(`${upload.name} 已上传`, `${upload.name} is uploaded`)} />
          )}
        </Box>
      </Box>
      {upload.step === "failed" && <ErrorState error={upload.error} onRetry={() => void send(upload.file)} />}
      {fieldState.error?.message && (
        <FormHelperText id={ids.error} error>
          <ValidationError error={fieldState.error.message} />
        </FormHelperText>
      )}
    </Box>
  );
};

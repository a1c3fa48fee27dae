import PhotoCameraOutlined from "@mui/icons-material/PhotoCameraOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useRef, useState } from "react";
import { useInput } from "react-admin";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { uploadFile } from "../shell/upload-file.ts";

type Upload =
  | { readonly step: "none" }
  | { readonly step: "sending"; readonly preview: string }
  | { readonly step: "kept"; readonly preview: string }
  | { readonly step: "failed"; readonly preview: string; readonly file: File; readonly error: unknown };

/** One photograph, sent as soon as it is taken, so that submitting does not have to wait for it. */
export const PhotoInput = () => {
  const say = useSay();
  const { field } = useInput({ source: "photoFileId" });
  const [upload, setUpload] = useState<Upload>({ step: "none" });
  const chooser = useRef<HTMLInputElement>(null);
  const preview = upload.step === "none" ? undefined : upload.preview;
  useEffect(() => () => void (preview && URL.revokeObjectURL(preview)), [preview]);

  const send = async (file: File) => {
    const url = URL.createObjectURL(file);
    setUpload({ step: "sending", preview: url });
    field.onChange("");
    try {
      field.onChange(await uploadFile(file));
      setUpload({ step: "kept", preview: url });
    } catch (error) {
      setUpload({ step: "failed", preview: url, file, error });
    }
  };
  const remove = () => {
    field.onChange("");
    setUpload({ step: "none" });
    chooser.current?.focus();
  };
  return (
    <Box className="ra-input ra-input-photoFileId" sx={{ mt: 1 }}>
      <input
        ref={chooser}
        type="file"
        accept="image/jpeg,image/png"
        capture="environment"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void send(file);
          event.target.value = "";
        }}
      />
      <Button
        type="button"
        variant="outlined"
        fullWidth
        startIcon={<PhotoCameraOutlined />}
        disabled={upload.step === "sending"}
        onClick={() => chooser.current?.click()}
        sx={{ minHeight: 48 }}
      >
        {upload.step === "none"
          ? say("拍照或选择照片（选填）", "Take a photo (optional)")
          : say("换一张照片", "Another photo")}
      </Button>
      <Box role="status" sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mt: 1 }}>
        {preview && (
          <Box
            component="img"
            src={preview}
            alt={say("所选照片", "The photo")}
            sx={{ maxWidth: 120, maxHeight: 120, borderRadius: 1 }}
          />
        )}
        {upload.step === "sending" && <StateChip tone="working" label={say("正在上传…", "Sending…")} />}
        {upload.step === "kept" && <StateChip tone="done" label={say("照片已上传", "Photo is kept")} />}
        {(upload.step === "kept" || upload.step === "failed") && (
          <Button type="button" onClick={remove}>
            {say("去掉照片", "Remove")}
          </Button>
        )}
      </Box>
      {upload.step === "failed" && (
        <>
          <ErrorState error={upload.error} onRetry={() => void send(upload.file)} />
          <Box sx={{ fontSize: "0.875rem" }}>
            {say("照片没有传上，也可以先不带照片提交。", "You may also submit without it.")}
          </Box>
        </>
      )}
    </Box>
  );
};

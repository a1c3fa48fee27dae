import PhotoCameraOutlined from "@mui/icons-material/PhotoCameraOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import { useEffect, useRef, useState } from "react";
import { useInput } from "react-admin";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { uploadFile } from "../shell/upload-file.ts";

interface Photo {
  readonly preview: string;
  readonly file: File;
  /** Null while it is on its way. */
  readonly id: string | null;
  readonly error?: unknown;
}

const fileIds = (photos: readonly Photo[]) => photos.flatMap(({ id }) => id ?? []);

/** Some photographs, each sent as soon as it is taken, so that submitting does not have to wait for them. */
export const PhotosInput = ({ most }: { most: number }) => {
  const say = useSay();
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const kept = useRef(photos);
  const onItsWay = say(
    "还有照片没有上传完：请稍候再提交，或去掉这张照片。",
    "A photograph is not kept yet: wait a moment, or remove it.",
  );
  const { field, fieldState } = useInput({
    source: "photoFileIds",
    validate: () => (kept.current.some(({ id }) => id === null) ? onItsWay : undefined),
  });
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(
    () => () => {
      for (const { preview } of kept.current) URL.revokeObjectURL(preview);
    },
    [],
  );

  const change = (to: (photos: readonly Photo[]) => readonly Photo[]) => {
    kept.current = to(kept.current);
    setPhotos(kept.current);
    field.onChange(fileIds(kept.current));
  };
  const become = (preview: string, with_: Partial<Photo>) =>
    change((all) => all.map((photo) => (photo.preview === preview ? { ...photo, ...with_ } : photo)));
  const send = async (file: File, preview: string) => {
    become(preview, { error: undefined });
    try {
      become(preview, { id: await uploadFile(file) });
    } catch (error) {
      become(preview, { error });
    }
  };
  const take = (files: readonly File[]) => {
    for (const file of files.slice(0, most - kept.current.length)) {
      const preview = URL.createObjectURL(file);
      change((all) => [...all, { preview, file, id: null }]);
      void send(file, preview);
    }
  };
  const remove = (preview: string) => {
    URL.revokeObjectURL(preview);
    change((all) => all.filter((photo) => photo.preview !== preview));
    chooser.current?.parentElement?.querySelector("button")?.focus();
  };
  const left = most - photos.length;
  return (
    <Box className="ra-input ra-input-photoFileIds" sx={{ mt: 1 }}>
      <input
        ref={chooser}
        type="file"
        accept="image/jpeg,image/png"
        capture="environment"
        multiple
        hidden
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button
        type="button"
        variant="outlined"
        fullWidth
        startIcon={<PhotoCameraOutlined />}
        disabled={left < 1}
        onClick={() => chooser.current?.click()}
        sx={{ minHeight: 48 }}
      >
        {left < 1
          ? say("照片已达上限", "No more photographs")
          : say(`拍照或选择照片（选填，还可 ${left} 张）`, `Take a photo (optional, ${left} more)`)}
      </Button>
      {fieldState.error && photos.some(({ id }) => id === null) && (
        <FormHelperText error role="alert">
          {onItsWay}
        </FormHelperText>
      )}
      <Box role="status" sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, mt: 1 }}>
        {photos.map(({ preview, id, error, file }, index) => (
          <Box key={preview} sx={{ width: 132 }}>
            <Box
              component="img"
              src={preview}
              alt={say(`照片 ${index + 1}`, `Photo ${index + 1}`)}
              sx={{ width: 132, height: 100, objectFit: "cover", borderRadius: 1, display: "block" }}
            />
            {id && <StateChip tone="done" label={say("已上传", "Kept")} />}
            {!id && error === undefined && <StateChip tone="working" label={say("正在上传…", "Sending…")} />}
            {error !== undefined && <ErrorState error={error} onRetry={() => void send(file, preview)} />}
            <Button
              type="button"
              onClick={() => remove(preview)}
              aria-label={say(`去掉照片 ${index + 1}`, `Remove photo ${index + 1}`)}
              sx={{ minHeight: 44 }}
            >
              {say("去掉", "Remove")}
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
};

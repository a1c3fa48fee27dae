import ContentCopy from "@mui/icons-material/ContentCopy";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useId, useRef, useState } from "react";
import { useSay } from "../i18n/use-say.ts";

interface ShownOnceProps {
  label: string;
  /** Null when the same request came again: the server keeps no secret and cannot show it twice. */
  value: string | null;
  lost: string;
}

/** A secret that the server shows this once: selectable, with a button that copies it. It stays in this component. */
export const ShownOnce = ({ label, value, lost }: ShownOnceProps) => {
  const say = useSay();
  const labelId = useId();
  const box = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<"yes" | "no">();
  if (value === null) return <Box role="status">{lost}</Box>;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied("yes");
    } catch {
      // Without https the browser refuses; selecting the text lets the person copy it by key.
      if (box.current) window.getSelection()?.selectAllChildren(box.current);
      setCopied("no");
    }
  };
  return (
    <Box sx={{ border: 2, borderColor: "primary.main", borderRadius: 1, p: 2 }}>
      <Box id={labelId} sx={{ fontWeight: 700 }}>
        {label}
      </Box>
      <Box
        ref={box}
        component="code"
        aria-labelledby={labelId}
        sx={{
          display: "block",
          my: 1,
          fontSize: "1rem",
          overflowWrap: "anywhere",
          whiteSpace: "pre-line",
          userSelect: "all",
        }}
      >
        {value}
      </Box>
      <Button variant="contained" startIcon={<ContentCopy />} onClick={() => void copy()}>
        {say("复制", "Copy")}
      </Button>
      <Box role="status" sx={{ mt: 1, fontSize: "0.9375rem" }}>
        {copied === "yes" && say("已复制。", "Copied. ")}
        {copied === "no" && say("浏览器不让复制，已选中文字，请按 Ctrl+C。", "Selected: press Ctrl+C. ")}
        {say("只显示这一次，离开后不能再看；请妥善保存。", "Shown this once; keep it safe.")}
      </Box>
    </Box>
  );
};

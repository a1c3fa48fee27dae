import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { downloadFile } from "../download-file.ts";
import { ErrorWords } from "../ErrorWords.tsx";
import { useSay } from "../i18n/use-say.ts";
import { tones } from "../tones.ts";

export interface DownloadButtonProps {
  /** Where the server has it. */
  path: string;
  /** As it is called on the reader's computer. */
  fileName: string;
  label: string;
  variant?: "contained" | "outlined" | "text";
}

type Step = { readonly is: "rest" | "busy" } | { readonly is: "failed"; readonly error: unknown };

/** Fetches a file; a refusal is said beside the button. */
export const DownloadButton = ({ path, fileName, label, variant = "outlined" }: DownloadButtonProps) => {
  const say = useSay();
  const [step, setStep] = useState<Step>({ is: "rest" });
  const fetchIt = async () => {
    if (step.is === "busy") return;
    setStep({ is: "busy" });
    try {
      await downloadFile(path, fileName);
      setStep({ is: "rest" });
    } catch (error) {
      setStep({ is: "failed", error });
    }
  };
  return (
    <>
      <Button
        type="button"
        variant={variant}
        startIcon={<DownloadOutlined />}
        aria-busy={step.is === "busy"}
        onClick={() => void fetchIt()}
      >
        {step.is === "busy" ? say("正在下载…", "Downloading…") : label}
      </Button>
      <Box role="status" sx={{ alignSelf: "center", color: tones.refused.text, fontSize: "0.875rem" }}>
        {step.is === "failed" && <ErrorWords error={step.error} />}
      </Box>
    </>
  );
};

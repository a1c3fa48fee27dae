import { invalid } from "./errors.ts";

const LONGEST_NOTE = 500;

/** A note of a form, which may be empty. */
export function readNote(text: string | null | undefined, path = "note"): string | null {
  const note = text?.trim() ?? "";
  if (note.length > LONGEST_NOTE) throw invalid({ [path]: `说明不超过 ${LONGEST_NOTE} 个字。` });
  return note || null;
}

/** A reason in words, which somebody will have to read later. */
export function readReason(text: string, path = "reason"): string {
  const reason = readNote(text, path);
  if (!reason || reason.length < 2) throw invalid({ [path]: "请写明原因。" });
  return reason;
}

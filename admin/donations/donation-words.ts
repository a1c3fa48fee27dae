import { useCallback } from "react";
import { useSay } from "../shell/i18n/use-say.ts";

/** The donor as this post may know it; no name means that the donor wished to stay anonymous (慈善法 §82). */
export function useDonor() {
  const say = useSay();
  return useCallback(
    ({ donorName, donorIsPerson }: { donorName: string | null; donorIsPerson?: boolean }) =>
      donorName ??
      (donorIsPerson === undefined
        ? say("匿名", "Anonymous")
        : donorIsPerson
          ? say("匿名（个人）", "Anonymous (person)")
          : say("匿名（单位）", "Anonymous (organisation)")),
    [say],
  );
}

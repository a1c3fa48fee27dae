import Box from "@mui/material/Box";
import { wordsOf } from "./api-error.ts";
import { useConsoleLocale } from "./i18n/use-say.ts";

/** What an error says: in English the words of its code, and below them the server's sentence, which is in Chinese. */
export const ErrorWords = ({ error }: { error: unknown }) => {
  const { title, detail } = wordsOf(error, useConsoleLocale());
  return (
    <>
      {title}
      {detail && (
        <Box component="span" lang="zh-CN" sx={{ display: "block" }}>
          {detail}
        </Box>
      )}
    </>
  );
};

/** The language a sentence of the server or of the page is in, where a voice has to know. */
export const langOf = (text: string) => (/\p{Script=Han}/u.test(text) ? "zh-CN" : undefined);

import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import { useTranslate, ValidationError } from "react-admin";
import { useFormState } from "react-hook-form";
import { ApiError } from "../api-error.ts";
import { ErrorWords, langOf } from "../ErrorWords.tsx";
import { useSay } from "../i18n/use-say.ts";
import { tones } from "../tones.ts";
import { focusField, labelOfField } from "./focus-field.ts";

interface Problem {
  path: string;
  message: string;
}

/**
 * What keeps a form from being accepted, at its top, each point a way to its field. It takes the focus after a
 * refused submission, so that nobody has to search or to catch a message that fades.
 */
export const ErrorSummary = ({ error }: { error?: Error | undefined }) => {
  const say = useSay();
  const translate = useTranslate();
  const { errors, submitCount } = useFormState();
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Record<string, string | undefined>>({});
  const problems = flattenErrors(errors);
  const general = error && (problems.length === 0 || !hasFields(error)) ? error : undefined;
  const shown = submitCount > 0 && (problems.length > 0 || general !== undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once per submission, not per edit
  useEffect(() => {
    if (!shown) return;
    const form = box.current?.closest("form");
    if (form) setLabels(Object.fromEntries(problems.map(({ path }) => [path, labelOfField(form, path)])));
    box.current?.focus();
  }, [submitCount, error]);

  if (!shown) return null;
  const go = (path: string) => {
    const form = box.current?.closest("form");
    if (form) focusField(form, path);
  };
  return (
    <Box
      ref={box}
      role="alert"
      tabIndex={-1}
      sx={{ border: 2, borderColor: tones.refused.text, borderRadius: 1, p: 2, mb: 2, bgcolor: "#fff" }}
    >
      <Typography variant="h3" component="h2" sx={{ color: tones.refused.text }}>
        {problems.length > 0
          ? say(`有 ${problems.length} 处需要修改`, `${problems.length} to correct`)
          : say("没有办成", "Not done")}
      </Typography>
      {general && (
        <Typography variant="body2" component="div">
          <ErrorWords error={general} />
        </Typography>
      )}
      {problems.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {problems.map(({ path, message }) => (
            <li key={path} lang={langOf(message)}>
              <Link
                component="button"
                type="button"
                onClick={() => go(path)}
                sx={{ color: tones.refused.text, textAlign: "left", fontSize: "0.875rem", minHeight: 24 }}
              >
                {labels[path] ? `${labels[path]}${say("：", ": ")}` : ""}
                {message.startsWith("@@react-admin@@") ? (
                  <ValidationError error={message} />
                ) : (
                  translate(message, { _: message })
                )}
              </Link>
            </li>
          ))}
        </Box>
      )}
      {general instanceof ApiError && general.requestId && (
        <Typography variant="body2" color="text.secondary">
          {say("请求编号", "Request")} {general.requestId}
        </Typography>
      )}
    </Box>
  );
};

const hasFields = (error: Error) => error instanceof ApiError && Object.keys(error.fields).length > 0;

/** Nested errors of react-hook-form as paths and messages, in the order of the form. */
function flattenErrors(errors: object, prefix = ""): Problem[] {
  return Object.entries(errors).flatMap(([name, value]): Problem[] => {
    if (typeof value !== "object" || value === null) return [];
    const path = prefix + name;
    if ("message" in value && typeof value.message === "string" && value.message !== "") {
      return [{ path, message: value.message }];
    }
    return name === "ref" ? [] : flattenErrors(value, `${path}.`);
  });
}

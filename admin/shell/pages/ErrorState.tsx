import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { ApiError } from "../api-error.ts";
import { ErrorWords } from "../ErrorWords.tsx";
import { useSay } from "../i18n/use-say.ts";
import { PageTitle } from "./PageTitle.tsx";

export interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  /** It stands for the whole page and brings the page's title. */
  asPage?: boolean;
}

/** A read that failed, in the place of what it would have shown; the rest of the page goes on. */
export const ErrorState = ({ error, onRetry, asPage = false }: ErrorStateProps) => {
  const say = useSay();
  const alert = (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ my: 2, bgcolor: "background.paper", color: "text.primary" }}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {say("重试", "Try again")}
          </Button>
        )
      }
    >
      <ErrorWords error={error} />
      {error instanceof ApiError && error.requestId && (
        <div>
          {say("请求编号", "Request")} {error.requestId}
        </div>
      )}
    </Alert>
  );
  if (!asPage) return alert;
  return (
    <>
      <PageTitle title={say("未能打开", "Could not be opened")} />
      {alert}
    </>
  );
};

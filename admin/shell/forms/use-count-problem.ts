import { useLabel } from "../i18n/use-say.ts";
import { type CountLimits, countProblem } from "./whole-number.ts";

/** `countProblem` as the `validate` of an input, in the reader's language. */
export function useCountProblem(limits: CountLimits) {
  const label = useLabel();
  return (value: unknown): string | undefined => {
    const problem = countProblem(value, limits);
    return problem && label(problem);
  };
}

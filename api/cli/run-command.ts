import { explain } from "./explain.ts";

/**
 * Runs a command of the command line to its end: what goes wrong is said in one sentence, and the exit code tells
 * whether it was called wrongly (2) or failed (1). The command gives the code of its own finding, if it has one.
 */
export async function runCommand(command: () => Promise<unknown>): Promise<void> {
  try {
    const found = await command();
    process.exitCode = typeof found === "number" ? found : 0;
  } catch (error) {
    failWith(error);
  }
}

/** Says what went wrong and ends the process, whatever connections are still open. */
export function failWith(error: unknown): never {
  const { message, exitCode } = explain(error);
  console.error(message);
  if (process.env["LIANOU_STACK"]) console.error(error);
  process.exit(exitCode);
}

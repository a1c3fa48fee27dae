/** A process of its own that takes a directory, says "held" and keeps it until it is killed. */
import { lockDirectory } from "../../api/database/directory-lock.ts";

try {
  lockDirectory(process.argv[2] ?? "");
  console.log("held");
  setInterval(() => {}, 60_000);
} catch (error) {
  console.log((error as Error).message);
  process.exitCode = 3;
}

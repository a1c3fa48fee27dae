// Names what failed in a report of vitest, with the first lines of why: node .ci/failures.mjs TITLE REPORT STATUS PRINTED
import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

const [title, path, status, printed] = process.argv.slice(2);
const say = (what, why = "") =>
  console.log(`failed: ${title}: ${what}${why && `\n${why.split("\n").slice(0, 8).join("\n")}`}`);

let report;
try {
  report = JSON.parse(readFileSync(path, "utf8"));
} catch {
  say("left no report");
  process.exit();
}
let told = 0;
for (const { name, status: ofFile, message, assertionResults } of report.testResults) {
  const failed = assertionResults.filter((result) => result.status === "failed");
  for (const { fullName, failureMessages } of failed) say(`${name}: ${fullName}`, failureMessages.join("\n"));
  if (ofFile === "failed" && failed.length === 0) say(name, message);
  told += failed.length + (ofFile === "failed" && failed.length === 0 ? 1 : 0);
}
// An error outside of the tests stands in what was printed only.
if (told === 0 && status !== "0") {
  const lines = stripVTControlCharacters(readFileSync(printed, "utf8")).split("\n");
  const errors = lines.flatMap((line, at) =>
    /Unhandled (Rejection|Error|Exception) /.test(line) ? [at] : [],
  );
  for (const at of errors.slice(0, 3)) say("an error outside of the tests", lines.slice(at + 1).join("\n"));
  if (errors.length === 0) say(`ended with ${status}, and no test failed: the run was cut short`);
}

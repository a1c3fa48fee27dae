import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { startJobQueue } from "../../api/job/job-queue.ts";
import { type Actors, seedActors, type TestActor } from "./actors.ts";
import { openTestPlatform, type TestPlatform, type TestPlatformOptions } from "./platform.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
/** What is not sent to the queue stays where it is, for a test to look at it. */
const NO_ROUNDS = 24 * 3_600_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface OpenedPage extends Page {
  /** Errors that the page threw or wrote to the browser's console. */
  readonly faults: readonly string[];
  /** The body of every answer of the server that is not a file of the console. */
  readonly answers: readonly string[];
}

export interface TestConsole {
  readonly test: TestPlatform;
  readonly actors: Actors;
  readonly address: string;
  /**
   * A page of a browser of its own; signed in as the actor when one is given. Phones are 360 px wide. With null
   * for a path nothing is opened yet, for who wants to listen from the first answer on.
   */
  page(options?: { actor?: TestActor; width?: number; path?: string | null }): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface TestConsoleOptions extends TestPlatformOptions {
  /** Long work is done as it comes, as by a process that serves. */
  readonly works?: boolean;
}

/** The built console, served by the platform on a port of its own, in Chromium. */
export async function openConsole({ works, ...options }: TestConsoleOptions = {}): Promise<TestConsole> {
  // A browser's cookies live by the real time, and plain http needs the cookie of a demonstration.
  const test = await openTestPlatform({
    now: new Date(),
    ...options,
    configuration: { demo: true, ...options.configuration },
  });
  const actors = await seedActors(test);
  const jobs = works ? await startJobQueue(test.platform, NO_ROUNDS) : undefined;
  if (jobs) test.platform.jobs = jobs;
  const address = await test.app.listen({ port: 0, host: "127.0.0.1" });
  // Root needs --no-sandbox; a container's /dev/shm is too small for a browser.
  const args = ["--no-sandbox", "--disable-dev-shm-usage", "--lang=zh-CN"];
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args });
  return {
    test,
    actors,
    address,
    page: async ({ actor, width = 1280, path = "/" } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 740 : 800 },
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
      });
      if (actor)
        await context.addCookies([{ ...(await actors.cookie(actor)), url: address, httpOnly: true }]);
      context.setDefaultTimeout(30_000);
      const page = watch(await context.newPage());
      if (path !== null) await page.goto(address + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await jobs?.stop();
      await test.close();
    },
  };
}

function watch(page: Page): OpenedPage {
  const faults: string[] = [];
  const answers: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("response", async (response) => {
    if (/\/(graphql|files)\b/.test(response.url())) answers.push(await response.text().catch(() => ""));
  });
  return Object.assign(page, { faults, answers });
}

/** The serious and critical findings of axe on the page as it stands, as `rule: element`. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

import { mkdirSync } from "node:fs";
import path from "node:path";
import { PASSWORD, type TestActor } from "./actors.ts";
import { type OpenedPage, seriousFindings, type TestConsole } from "./console.ts";
import { Keyboard } from "./keyboard.ts";

/** One answer of the server to a browser. */
export interface HeardAnswer {
  /** Whose browser. */
  readonly who: string;
  /** Name of the GraphQL operation, else the path. */
  readonly operation: string;
  readonly body: string;
}

/** What a browser kept or showed to others: addresses, titles, storage. */
export interface KeptPlace {
  readonly who: string;
  readonly kind: "url" | "title" | "storage";
  readonly text: string;
}

/** All that a run over the console left behind. */
export class Evidence {
  readonly answers: HeardAnswer[] = [];
  readonly places: KeptPlace[] = [];
  readonly presses: { readonly who: string; readonly presses: number; readonly pages: number }[] = [];
}

export interface WalkOptions {
  readonly shown: TestConsole;
  readonly actor: TestActor;
  /** The role in a word, for messages. */
  readonly who: string;
  readonly width: number;
  readonly evidence: Evidence;
}

/** Where a walk may leave pictures to be looked at: a folder, or nothing. */
const PICTURES = process.env.CONSOLE_PICTURES;

const LOCAL_STATE = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])";
const WAITING = ".MuiSkeleton-root, [aria-busy=true]";
const SETTLED = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined))).then(() => undefined)`;
/** What is wider than what it stands in and cannot be pushed: the page, a dialog, its content. */
const TOO_WIDE = `["html", "main", "[role=dialog]", ".MuiDialogContent-root"].flatMap((selector) =>
  [...document.querySelectorAll(selector)]
    .filter((box) => box.scrollWidth > box.clientWidth + 1)
    .map((box) => selector + " is " + box.scrollWidth + " px wide in " + box.clientWidth))`;

/** One person at the console, from signing in to the end of the work, by keyboard. */
export class Walk extends Keyboard {
  readonly #options: WalkOptions;
  readonly #opened: OpenedPage;
  readonly #findings: string[] = [];
  readonly #looks: string[] = [];
  readonly #pending: Promise<unknown>[] = [];

  private constructor(options: WalkOptions, opened: OpenedPage) {
    super(opened);
    this.#options = options;
    this.#opened = opened;
  }

  /** Opens the console's own address, the only one that is ever typed, and signs in. */
  static async begin(options: WalkOptions): Promise<Walk> {
    const { shown, width, actor } = options;
    const opened = await shown.page({ width, path: null });
    const walk = new Walk(options, opened);
    walk.#listen();
    await opened.goto(shown.address);
    await walk.type("用户名", actor.loginName);
    await walk.typePassword("密码", PASSWORD);
    await walk.look("登录");
    await walk.press("Enter");
    await walk.heading("今日待办");
    await walk.look("今日待办");
    return walk;
  }

  #listen(): void {
    const { who, evidence } = this.#options;
    this.page.on("framenavigated", (frame) => evidence.places.push({ who, kind: "url", text: frame.url() }));
    this.page.on("request", (request) =>
      evidence.places.push({ who, kind: "url", text: decodeURIComponent(request.url()) }),
    );
    this.page.on("response", (response) => {
      const url = new URL(response.url());
      if (url.pathname.startsWith("/assets/")) return;
      // A file that goes up is no JSON.
      const sent = url.pathname === "/graphql" ? response.request().postDataJSON() : null;
      const { operationName } = (sent ?? {}) as { operationName?: string };
      const read = response.text().then(
        (body) => evidence.answers.push({ who, operation: operationName ?? url.pathname, body }),
        // A redirect or an answer that a navigation cut off has no body.
        () => undefined,
      );
      this.#pending.push(read);
    });
  }

  /** Waits until a page of this heading has come. */
  async heading(name: string | RegExp): Promise<string> {
    const heading = this.page.getByRole("heading", { level: 1, name });
    await heading.waitFor();
    return (await heading.textContent()) ?? "";
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page
      .getByText(text)
      .filter({ visible: true })
      .first()
      .waitFor()
      .catch(async (fault: Error) => {
        const stands = (await this.page.locator("body").innerText()).replaceAll(/\s+/g, " ");
        throw new Error(`${text} does not come; what stands there: ${stands.slice(0, 3000)}`, {
          cause: fault,
        });
      });
  }

  /** Opens the menu where it waits behind a button, and goes to one of its pages. */
  async menu(name: string): Promise<void> {
    if (this.#options.width < 900) await this.push("打开菜单");
    await this.follow(name);
  }

  /** Opens a part of a page that stands folded up on a phone. */
  async unfold(name: string): Promise<void> {
    if (this.#options.width < 600) await this.push(new RegExp(`^${name}`));
  }

  /** Looks at the page as it stands, as axe, a narrow window, a neighbour and a picture see it. */
  async look(name: string): Promise<void> {
    const { who, width, evidence } = this.#options;
    // Asked from outside: the page's own policy lets nobody, a test neither, evaluate text in it later.
    while ((await this.page.locator(WAITING).count()) > 0) await this.page.waitForTimeout(50);
    await this.page.evaluate(SETTLED);
    this.#looks.push(name);
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      const file = `${width}-${String(evidence.presses.length).padStart(2, "0")}-${who}-${String(this.#looks.length).padStart(2, "0")}-${name}.png`;
      await this.page.evaluate("scrollTo(0, 0)");
      await this.page.screenshot({ path: path.join(PICTURES, file), fullPage: true });
    }
    const told = [
      ...(await seriousFindings(this.page)),
      ...((await this.page.evaluate(TOO_WIDE)) as string[]),
      ...this.covered.splice(0).map((control) => `${control} has the focus and is covered`),
    ];
    this.#findings.push(...told.map((finding) => `${name}: ${finding}`));
    evidence.places.push({ who, kind: "title", text: await this.page.title() });
    evidence.places.push({ who, kind: "storage", text: (await this.page.evaluate(LOCAL_STATE)) as string });
  }

  /** Ends the walk and says all that was wrong on the way. */
  async end(): Promise<string[]> {
    const { who, evidence } = this.#options;
    await this.page.waitForLoadState("networkidle");
    await Promise.all(this.#pending);
    evidence.places.push({ who, kind: "storage", text: (await this.page.evaluate(LOCAL_STATE)) as string });
    evidence.presses.push({ who, presses: this.presses, pages: this.#looks.length });
    await this.page.context().close();
    return [...this.#findings, ...this.#opened.faults.map((fault) => `the browser's console: ${fault}`)];
  }
}

import type { Locator, Page } from "playwright-core";

type Role = Parameters<Page["getByRole"]>[0];
type Name = string | RegExp;

/** More presses than any page of the console has controls: whoever needs more is caught or lost. */
const MOST_PRESSES = 250;

/** What the functions below use of a browser; they run in the page, not here. */
interface Box {
  getBoundingClientRect(): { left: number; top: number; width: number; height: number };
  contains(other: unknown): boolean;
  closest(selector: string): Box | null;
}
interface Browser {
  readonly innerHeight: number;
  readonly document: { readonly activeElement: unknown; elementFromPoint(x: number, y: number): Box | null };
}

const whichHasFocus = (elements: readonly unknown[]): number =>
  elements.indexOf((globalThis as unknown as Browser).document.activeElement);

/** Whether the middle of what has the focus can be seen: within the window, under nothing that sticks or floats. */
const isUncovered = (element: unknown): boolean => {
  const { document, innerHeight } = globalThis as unknown as Browser;
  const box = element as Box;
  const { left, top, width, height } = box.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
  return (
    seen !== null && (box.contains(seen) || seen.contains(box) || !!seen.closest("label")?.contains(box))
  );
};

const dialogAround = (element: unknown): unknown => (element as Box).closest("[role=dialog]");

/** A menu that has just been left fades for a moment over what it covered. */
async function comesToSight(focused: Locator): Promise<boolean> {
  for (let looks = 0; looks < 20; looks += 1) {
    if (await focused.evaluate(isUncovered)) return true;
    await focused.page().waitForTimeout(50);
  }
  return false;
}

/** A person without a mouse. Nothing here clicks, fills in, or moves the focus but by keys. */
export class Keyboard {
  readonly page: Page;
  /** How many keys were pressed, text that was typed not counted. */
  presses = 0;
  /** Controls that had the focus and could not be seen. */
  readonly covered: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs on until the control of this name has the focus, once around the page at most. */
  async to(role: Role, name: Name, { exact = true }: { exact?: boolean } = {}): Promise<Locator> {
    return this.reach(this.page.getByRole(role, { name, exact }), `${role} ${name}`);
  }

  async reach(target: Locator, words: string): Promise<Locator> {
    await target.first().waitFor();
    for (let presses = 0; presses <= MOST_PRESSES; presses += 1) {
      const index = await target.evaluateAll(whichHasFocus);
      if (index >= 0) {
        const focused = target.nth(index);
        if (!(await comesToSight(focused))) this.covered.push(words);
        return focused;
      }
      await this.press("Tab");
    }
    throw new Error(`no Tab leads to ${words} on ${await this.page.title()}`);
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** A button, by Enter. */
  async push(name: Name, options?: { exact?: boolean }): Promise<void> {
    await this.to("button", name, options);
    await this.press("Enter");
  }

  /**
   * The button that ends a dialog: goes on when the server has done it and the dialog is gone, since its own words
   * would pass for the result. Another dialog may lie under it.
   */
  async confirm(name: Name): Promise<void> {
    const button = await this.to("button", name);
    const dialog = (await button.evaluateHandle(dialogAround)).asElement();
    await this.press("Enter");
    await dialog?.waitForElementState("hidden");
  }

  /** A link, by Enter. */
  async follow(name: Name, options?: { exact?: boolean }): Promise<void> {
    await this.to("link", name, options);
    await this.press("Enter");
  }

  /** Types into a text field in place of what stands there. */
  async type(label: Name, text: string): Promise<void> {
    await this.typeInto(this.page, label, text);
  }

  /** The same in one part of a page, where another part has a field of that name too. */
  async typeInto(part: Page | Locator, label: Name, text: string): Promise<void> {
    await this.reach(part.getByRole("textbox", { name: label }), `textbox ${label}`);
    await this.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }

  /** A password is no textbox to assistive technology, so it goes by its label. */
  async typePassword(label: Name, text: string): Promise<void> {
    await this.reach(this.page.getByLabel(label, { exact: true }), `password ${label}`);
    await this.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }

  /** Year, month, day, in whatever order the browser's language puts them. */
  async typeDate(label: Name, date: string): Promise<void> {
    const field = await this.reach(this.page.getByLabel(label), `date ${label}`);
    const [year, month, day] = date.split("-") as [string, string, string];
    for (const digits of [`00${year}${month}${day}`, `${month}${day}${year}`, `${day}${month}${year}`]) {
      for (let parts = 0; parts < 3; parts += 1) await this.press("ArrowLeft");
      await this.page.keyboard.type(digits);
      if ((await field.inputValue()) === date) return;
    }
    throw new Error(`the date ${label} took ${await field.inputValue()} for ${date}`);
  }

  /** Opens a list of choices and goes down it. */
  async choose(label: RegExp, choice: Name): Promise<void> {
    await this.chooseIn(this.page, label, choice);
  }

  async chooseIn(part: Page | Locator, label: RegExp, choice: Name): Promise<void> {
    await this.reach(part.getByRole("combobox", { name: label }), `combobox ${label}`);
    await this.press("Enter");
    await this.page.getByRole("listbox").waitFor();
    const option = this.page.getByRole("option", { name: choice, exact: true });
    await option.waitFor();
    const count = await this.page.getByRole("option").count();
    for (let presses = 0; (await option.evaluateAll(whichHasFocus)) !== 0; presses += 1) {
      if (presses > count) throw new Error(`no arrow leads to ${choice} of ${label}`);
      await this.press("ArrowDown");
    }
    await this.press("Enter");
    await this.page.getByRole("listbox").waitFor({ state: "detached" });
  }

  /** One of several answers: Tab leads to the group, arrows to the answer, Space takes it when the arrow did not. */
  async answer(group: Name, answer: Name): Promise<void> {
    const radios = this.page.getByRole("group", { name: group }).getByRole("radio");
    await this.reach(radios, `the answers to ${group}`);
    const wanted = this.page.getByRole("group", { name: group }).getByRole("radio", { name: answer });
    await wanted.waitFor();
    const count = await radios.count();
    for (let presses = 0; (await wanted.evaluateAll(whichHasFocus)) !== 0; presses += 1) {
      if (presses > count) throw new Error(`no arrow leads to ${answer} of ${group}`);
      await this.press("ArrowDown");
    }
    if (!(await wanted.isChecked())) await this.press("Space");
  }

  /** Ticks a box. */
  async tick(name: Name): Promise<void> {
    const box = await this.to("checkbox", name);
    await this.press("Space");
    if (!(await box.isChecked())) throw new Error(`Space did not tick ${name}`);
  }
}

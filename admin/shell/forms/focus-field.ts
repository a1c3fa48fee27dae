/** The control of a form that belongs to a field path, whichever input component drew it. */
function findControl(form: HTMLElement, path: string): HTMLElement | null {
  const named = form.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]:not([type="hidden"])`);
  if (named && !named.hasAttribute("aria-hidden")) return named;
  const box = form.querySelector<HTMLElement>(`.ra-input-${CSS.escape(path)}`);
  return (
    box?.querySelector<HTMLElement>("input:not([aria-hidden]), textarea, [role='combobox'], button") ?? null
  );
}

export function focusField(form: HTMLElement, path: string) {
  const control = findControl(form, path);
  control?.focus();
  control?.scrollIntoView({ block: "center" });
}

/**
 * What the reader sees as the name of a field, without the mark of a required one; in a group of several of a
 * kind, such as the members of a family, with the name of its group.
 */
export function labelOfField(form: HTMLElement, path: string): string | undefined {
  const control = findControl(form, path);
  const labelledBy = control?.getAttribute("aria-labelledby")?.split(" ")[0];
  const own =
    (control as HTMLInputElement | null)?.labels?.[0] ?? (labelledBy && document.getElementById(labelledBy));
  const group = control?.closest("fieldset")?.querySelector("legend");
  // The label of a radio button is one of the answers; the question is its group.
  const isRadio = (control as HTMLInputElement | null)?.type === "radio";
  const words = [group, isRadio ? null : own].map((label) => textOf(label || null)).filter(Boolean);
  return words.join(" ") || undefined;
}

const textOf = (label: Element | null | undefined) => label?.textContent?.replace(/[\s*]+$/, "").trim();

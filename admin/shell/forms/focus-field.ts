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

/** What the reader sees as the name of a field, without the mark of a required one. */
export function labelOfField(form: HTMLElement, path: string): string | undefined {
  const control = findControl(form, path);
  const labelledBy = control?.getAttribute("aria-labelledby")?.split(" ")[0];
  const label =
    (control as HTMLInputElement | null)?.labels?.[0] ?? (labelledBy && document.getElementById(labelledBy));
  return (label || undefined)?.textContent?.replace(/[\s*]+$/, "") || undefined;
}

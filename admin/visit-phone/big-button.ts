/** On the worker's page the next step is a bar across the screen, to be hit with a thumb. */
export const bigButton = {
  "& button[type='submit']": { width: "100%", minHeight: 64, fontSize: "1.25rem" },
} as const;

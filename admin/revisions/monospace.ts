/** Letters of one width, so that what is indented alike stands below each other. */
export const monospace = {
  fontFamily: '"Sarasa Mono SC", Consolas, Menlo, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace',
  fontSize: "0.875rem",
  lineHeight: 1.6,
  fontVariantLigatures: "none",
} as const;

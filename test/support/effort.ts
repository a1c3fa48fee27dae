import fc from "fast-check";

const isLong = Boolean(process.env["TEST_LONG"]);

/**
 * The usual tests try the same cases each time, so that what a broken rule meets does not hang on luck;
 * `npm run test:long` tries new ones.
 */
if (!isLong) fc.configureGlobal({ seed: 20_260_701 });

/** How often a property is tried or a race is run: twenty times as often in `npm run test:long`. */
export const effort = (usual: number): number => (isLong ? usual * 20 : usual);

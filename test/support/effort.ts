/**
 * How often a property is tried or a race is run: the usual number in `npm test` and `test:pg`, twenty times as
 * often in `npm run test:long`.
 */
export const effort = (usual: number): number => (process.env["TEST_LONG"] ? usual * 20 : usual);

/** The most units that may be entered at once, by what they are entered for: server and forms hold the same. */
export const mostUnits = {
  /** Of a service in a need, or of a benefit in each of its periods. */
  need: 10_000,
  grant: 10_000,
  voucher: 100_000,
  /** Of a line of a contract, or all that a contractor can deliver in a month. */
  contract: 1_000_000,
} as const;

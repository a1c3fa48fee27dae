/** A setting that cannot be used, in words for whoever sets the machine up. */
export class ConfigurationError extends Error {}

/**
 * What the client needs of an operation: its text, and its two types at compile time. The generated documents
 * (`TypedDocumentString`, a String with a phantom member) have this shape.
 */
export interface TypedDocument<TResult, TVariables> {
  toString(): string;
  readonly __apiType?: ((variables: TVariables) => TResult) | undefined;
}

export type ResultOf<TDocument> = TDocument extends TypedDocument<infer TResult, never> ? TResult : never;

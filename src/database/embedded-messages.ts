import type { SqlValue } from './database.ts';

/** What the program asks of the thread that holds the embedded database. */
export type EmbeddedRequest =
  | { readonly kind: 'query'; readonly sql: string; readonly values: readonly SqlValue[] }
  | { readonly kind: 'script'; readonly sql: string }
  | { readonly kind: 'copy'; readonly sql: string; readonly blocks: readonly Uint8Array[] }
  | { readonly kind: 'close' };

export interface NumberedRequest {
  readonly id: number;
  readonly request: EmbeddedRequest;
}

export type EmbeddedAnswer =
  | { readonly id: number; readonly rows: readonly object[] }
  | { readonly id: number; readonly failure: { readonly message: string; readonly code: string | undefined } };

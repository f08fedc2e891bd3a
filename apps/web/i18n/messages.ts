import type { first } from './th';
import type { later } from './th/later';

type Widened<T> = T extends string ? string : { readonly [Key in keyof T]: Widened<T[Key]> };

export type Thai = typeof first & typeof later;

/** What the English file has to have: the same keys, other words. */
export type Messages = Widened<Thai>;

/** Under exactOptionalPropertyTypes Fluent's types forget which element a ref is for: this hands it over all the same. */
import type { Ref, RefObject } from 'react';

export function fluentRef<T>(ref: RefObject<T>): Ref<never> {
  return ref as Ref<never>;
}

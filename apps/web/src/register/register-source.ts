import { useEffect } from 'react';
import { createStore } from '../ui/store.js';

/** How many parts of the page show data of the register: the footer then names their source, as its licence asks. */
export const registerShown = createStore(0);

export function useRegisterSource(): void {
  useEffect(() => {
    registerShown.set(registerShown.get() + 1);
    return () => registerShown.set(registerShown.get() - 1);
  }, []);
}

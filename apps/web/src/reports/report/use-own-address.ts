import { useEffect } from 'react';
import { replaceQuietly } from '../../shell/routing/navigation.js';

/** Shows the address that a report has now, where the reader came by an older one. What follows the path stays. */
export function useOwnAddress(path: string | undefined): void {
  useEffect(() => {
    if (path && location.pathname !== path) replaceQuietly(`${path}${location.search}${location.hash}`);
  }, [path]);
}

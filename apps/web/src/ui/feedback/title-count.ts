import { createStore } from '../store.js';

/** Number of waiting new items, shown in front of the document's title. */
export const titleCount = createStore(0);

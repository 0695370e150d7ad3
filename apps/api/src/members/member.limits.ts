/** `group`: people that the page of a group shows. */
export const MEMBER = { group: 200 } as const;

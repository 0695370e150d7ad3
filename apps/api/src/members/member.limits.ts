/** `jobTitle`: characters. `group`: people that the page of a group shows. */
export const MEMBER = { jobTitle: 200, group: 200 } as const;

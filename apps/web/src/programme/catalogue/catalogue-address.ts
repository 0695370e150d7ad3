export const catalogueAddress = '/verwaltung/programm/kurse';
export const courseAddress = (id: string): string => `${catalogueAddress}/${id}`;
export const runAddress = (course: string, id: string): string => `${courseAddress(course)}/termine/${id}`;

/** Pages of students, screenings, the dropout list, cases. */
export const careRoutes = [] as const;

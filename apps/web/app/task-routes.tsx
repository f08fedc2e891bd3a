/** Pages of inbox, tasks and clocks. */
export const taskRoutes = [] as const;

/** Pages of agencies, MOUs and referrals. */
export const partnerRoutes = [] as const;

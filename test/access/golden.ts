/**
 * Cells written down one by one, from the rules alone: who, request, record, status. They must come out of the matrix
 * whatever its tables say. Paths are below /api/v1.
 */
export const GOLDEN = `
TEACHER              GET    /incidents/:id                     own                   200
TEACHER              GET    /incidents/:id                     own-class             200
TEACHER              GET    /incidents/:id                     own-class-restricted  404
TEACHER              GET    /incidents/:id                     own-school            404
TEACHER              GET    /incidents/:id                     touched               404
TEACHER              GET    /incidents/:id                     own-elsewhere         404
TEACHER              GET    /incidents/:id                     own-conflict          404
TEACHER              GET    /my-reports/:id                    own-conflict          200
TEACHER              GET    /my-reports/:id                    conflict              404
TEACHER              PATCH  /incidents/:id                     own-class             403
TEACHER              POST   /incidents/:id/start               own                   403
TEACHER              POST   /incidents/:id/withdraw            own                   200
TEACHER              GET    /students/:id                      own-class             200
TEACHER              GET    /students/:id                      own-school            404
TEACHER              GET    /incident-queue/counts             any                   403
TEACHER              GET    /statistics/years                  any                   403
TEACHER              GET    /people                            any                   403
SCHOOL_CARE          GET    /incidents/:id                     own-class-restricted  200
SCHOOL_CARE          PATCH  /incidents/:id                     own-school            403
SCHOOL_CARE          POST   /incidents/:id/resolve             own-school            200
SCHOOL_CARE          POST   /incidents/:id/reject              own-school            403
SCHOOL_SAFETY        GET    /incidents/:id                     touched               200
SCHOOL_SAFETY        GET    /incidents/:id                     other-school          404
SCHOOL_SAFETY        GET    /incidents/:id                     other-district        404
SCHOOL_SAFETY        GET    /incidents/:id                     conflict              404
SCHOOL_SAFETY        POST   /incidents/:id/acknowledge         own-school            403
SCHOOL_SAFETY        POST   /incidents/:id/reject              own-school            200
SCHOOL_DIRECTOR      GET    /incidents/:id                     named                 404
SCHOOL_DIRECTOR      GET    /incidents/:id/history             named                 404
SCHOOL_DIRECTOR      GET    /my-reports/:id                    named                 404
SCHOOL_DIRECTOR      POST   /incidents/:id/withdraw            named                 404
SCHOOL_DIRECTOR      GET    /incidents/:id                     conflict              404
SCHOOL_DIRECTOR      POST   /people/:id/recovery-slips         own-school            201
SCHOOL_DIRECTOR      POST   /people/:id/recovery-slips         own-school-raised     403
SCHOOL_DIRECTOR      POST   /people/:id/recovery-slips         other-school          404
SCHOOL_DIRECTOR      POST   /people/:id/disable                self                  403
SCHOOL_DIRECTOR      POST   /people                            director-here         403
SCHOOL_DIRECTOR      POST   /people                            officer-of-district   403
SCHOOL_DIRECTOR      GET    /roster-imports/:id                own-school            200
SCHOOL_DIRECTOR      GET    /roster-imports/:id                whole-district        404
SCHOOL_DIRECTOR      POST   /schools/:id/close                 other                 403
NETWORK_CHAIR        GET    /incidents/:id                     own-school            403
NETWORK_CHAIR        GET    /students/:id                      own-school            403
NETWORK_CHAIR        GET    /schools/:id                       own                   200
DISTRICT_SAFETY      GET    /incidents/:id                     conflict              200
DISTRICT_SAFETY      GET    /incidents/:id                     named                 404
DISTRICT_SAFETY      POST   /incidents/:id/close               named                 404
DISTRICT_SAFETY      GET    /incidents/:id                     other-district        404
DISTRICT_SAFETY      POST   /incidents/:id/merge               own-school            200
DISTRICT_SAFETY      GET    /schools/:id                       other-district        404
DISTRICT_SAFETY      POST   /incidents                         other-district-child  422
DISTRICT_PSYCH       GET    /incidents/:id                     assigned              200
DISTRICT_PSYCH       GET    /incidents/:id                     own-school            404
DISTRICT_PSYCH       POST   /incidents/:id/start               assigned              403
DISTRICT_SUPERVISOR  GET    /incidents                         any                   403
DISTRICT_EXEC        GET    /incidents/:id                     own-school            403
DISTRICT_EXEC        GET    /statistics/:calendar/:year        any                   200
DISTRICT_EXEC        PUT    /public-threshold                  any                   200
DISTRICT_SAFETY      PUT    /public-threshold                  any                   403
DISTRICT_SUPERVISOR  GET    /public-releases                   any                   200
DISTRICT_SUPERVISOR  GET    /public-releases/preview           any                   403
SCHOOL_DIRECTOR      GET    /public-releases                   any                   403
DISTRICT_EXEC        GET    /statistics/:calendar/:year/records any                  403
DISTRICT_ADMIN       GET    /incidents/:id                     own-school            403
DISTRICT_ADMIN       GET    /students/:id                      own-school            403
DISTRICT_ADMIN       POST   /schools                           any                   201
DISTRICT_ADMIN       POST   /people/:id/disable                self                  403
DISTRICT_ADMIN       GET    /people/:id                        other-district        404
AUDITOR_DPO          GET    /incidents/:id                     own-school            403
AUDITOR_DPO          GET    /audit/verification                any                   200
PARTNER_OFFICER      GET    /incidents/:id                     assigned              403
PARTNER_OFFICER      GET    /schools                           any                   403
PARTNER_OFFICER      GET    /district                          any                   403
PARTNER_OFFICER      GET    /me                                any                   200
PARTNER_MANAGER      POST   /incidents                         nobody                403
PARTNER_MANAGER      POST   /people/search                     any                   403
anonymous            GET    /incidents/:id                     own                   401
disabled account     GET    /me                                any                   401
ended post           GET    /incidents                         any                   401
idle session         GET    /schools                           any                   401
other post           GET    /incidents/:id                     own-school            404
must change the password  GET  /incidents                      any                   403
`;

export interface GoldenCell {
  as: string;
  route: string;
  relation: string;
  status: number;
}

export function readGolden(): GoldenCell[] {
  return GOLDEN.trim()
    .split('\n')
    .map((line) => {
      const match = /^(.+?)\s+(GET|POST|PATCH|PUT|DELETE)\s+(\S+)\s+(\S+)\s+(\d{3})$/u.exec(line);
      if (!match) throw new Error(`Not a golden cell: ${line}`);
      const [, as, method, path, relation, status] = match as unknown as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      return { as, route: `${method} /api/v1${path}`, relation, status: Number(status) };
    });
}

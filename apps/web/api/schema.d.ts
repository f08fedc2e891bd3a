// Generated from docs/openapi.json by apps/web/api/generate.mjs. Do not edit.
export interface paths {
    "/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditVerdictView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignInRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/active-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActivePostRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangePasswordRequest"];
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecoveryRequest"];
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    schoolId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonPage"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPersonRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewPersonView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonSearchRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonNameList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPostRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PostView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EndPostRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PostView"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/recovery-slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoverySlipView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    status?: "DRAFT" | "SUBMITTED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "ESCALATED" | "RESOLVED" | "CLOSED" | "REOPENED" | "REJECTED" | "MERGED" | "WITHDRAWN" | "DISCARDED";
                    group?: "VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS";
                    urgency?: "CRITICAL" | "URGENT" | "NORMAL";
                    from?: string;
                    to?: string;
                    schoolId?: string;
                    reference?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentPage"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LogIncidentRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditIncidentRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/incidents/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HistoryList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/msc-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MscSheet"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportPage"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incident-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    lane?: "waiting" | "mine" | "overdue" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentPage"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incident-queue/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QueueCounts"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssigneeList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ResolveRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MergeRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/reclassify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReclassifyRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/set-urgency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetUrgencyRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/add-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddPersonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/record-msc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordMscRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentReceipt"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/district": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DistrictView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    q?: string;
                    networkId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolPage"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSchoolRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SchoolDetailsRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolView"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/schools/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloseSchoolRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolView"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schools/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MergeSchoolRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolView"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/{calendar}/{year}/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Buddhist year */
                    year: number;
                    calendar: "academic" | "fiscal";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SealList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description Buddhist year */
                    year: number;
                    calendar: "academic" | "fiscal";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SealRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SealView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/{calendar}/{year}/seals/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    revision: number;
                    /** @description Buddhist year */
                    year: number;
                    calendar: "academic" | "fiscal";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StatisticsView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StatisticsYears"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/{calendar}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Buddhist year */
                    year: number;
                    calendar: "academic" | "fiscal";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StatisticsView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/{calendar}/{year}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    limit?: number;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    cut: "total" | "area" | "group" | "subtype" | "school" | "network" | "month" | "sex" | "level";
                    /** @description ALL for the total, AREA for events without a harmed student, UNKNOWN for what is not known; else a code, a month YYYY-MM or an id */
                    key: string;
                    /** @description The cell of one hazard group within a school, network, month, sex or grade */
                    group?: "VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS";
                    measure: "events" | "students" | "schools";
                };
                header?: never;
                path: {
                    /** @description Buddhist year */
                    year: number;
                    calendar: "academic" | "fiscal";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordsPage"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/{calendar}/{year}/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Buddhist year */
                    year: number;
                    calendar: "academic" | "fiscal";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description `reauthentication-required`: confirm and repeat the request */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/{calendar}/{year}/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Buddhist year */
                    year: number;
                    calendar: "academic" | "fiscal";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description `reauthentication-required`: confirm and repeat the request */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/{calendar}/{year}/recompile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Buddhist year */
                    year: number;
                    calendar: "academic" | "fiscal";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecompileView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zero-reports/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ZeroReportMonths"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zero-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Calendar month, Common Era */
                    month: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ZeroReportsOfMonth"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConfirmZeroRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ZeroReportMonth"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StudentSearchRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StudentHits"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StudentView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classrooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description The school of the acting post when absent */
                    schoolId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClassroomList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterImportPage"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["RosterUploadForm"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterImportView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterImportView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MappingRequest"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterImportView"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster-imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApplyRequest"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterImportView"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterImportView"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster-imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterImportView"];
                    };
                };
                /** @description Somebody changed the record; `current` holds it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster-imports/{id}/result-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditFaultView: {
            /** @enum {string} */
            kind: "changed" | "missing" | "tail-cut" | "head-changed" | "rewritten";
            /** @description The first row that is not as it was written */
            seq: number;
        };
        AuditVerdictView: {
            rows: number;
            fault: components["schemas"]["AuditFaultView"] | null;
            /** @description Hash of the last row; keep it outside the system */
            head: string;
        };
        SignInRequest: {
            /**
             * @description name@district
             * @example somying@demo
             */
            username: string;
            password: string;
        };
        PersonName: {
            id: string;
            displayName: string;
        };
        DistrictName: {
            id: string;
            code: string;
            nameTh: string;
        };
        PlaceView: {
            /** @enum {string} */
            kind: "school" | "network" | "agency" | "district";
            id: string;
            nameTh: string;
        };
        ClassroomField: {
            /** @example P4 */
            level: string;
            /** @example 1 */
            room: string;
        };
        PostView: {
            id: string;
            /** @enum {string} */
            role: "TEACHER" | "SCHOOL_CARE" | "SCHOOL_SAFETY" | "SCHOOL_DIRECTOR" | "NETWORK_CHAIR" | "DISTRICT_SAFETY" | "DISTRICT_PSYCH" | "DISTRICT_SUPERVISOR" | "DISTRICT_EXEC" | "DISTRICT_ADMIN" | "PARTNER_OFFICER" | "PARTNER_MANAGER" | "AUDITOR_DPO";
            place: components["schemas"]["PlaceView"];
            classroom: components["schemas"]["ClassroomField"] | null;
            startsOn: string;
            endsOn: string | null;
            version: number;
        };
        MeView: {
            person: components["schemas"]["PersonName"];
            district: components["schemas"]["DistrictName"];
            posts: components["schemas"]["PostView"][];
            activePost: components["schemas"]["PostView"];
            permissions: string[];
            mustChangePassword: boolean;
        };
        SessionView: {
            id: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            device: string;
            current: boolean;
        };
        SessionList: {
            items: components["schemas"]["SessionView"][];
        };
        ActivePostRequest: {
            /** Format: uuid */
            postId: string;
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        RecoveryRequest: {
            username: string;
            /** @description The eight characters of the slip */
            slipCode: string;
            newPassword: string;
        };
        PersonView: {
            id: string;
            displayName: string;
            username: string;
            disabled: boolean;
            posts: components["schemas"]["PostView"][];
            version: number;
        };
        PersonPage: {
            items: components["schemas"]["PersonView"][];
            nextCursor: string | null;
        };
        PersonSearchRequest: {
            q?: string;
            /** Format: uuid */
            schoolId?: string;
        };
        PersonNameList: {
            items: components["schemas"]["PersonName"][];
        };
        NewPostRequest: {
            /** @enum {string} */
            role: "TEACHER" | "SCHOOL_CARE" | "SCHOOL_SAFETY" | "SCHOOL_DIRECTOR" | "NETWORK_CHAIR" | "DISTRICT_SAFETY" | "DISTRICT_PSYCH" | "DISTRICT_SUPERVISOR" | "DISTRICT_EXEC" | "DISTRICT_ADMIN" | "PARTNER_OFFICER" | "PARTNER_MANAGER" | "AUDITOR_DPO";
            /**
             * Format: uuid
             * @description School of a school post
             */
            schoolId?: string;
            /**
             * Format: uuid
             * @description Network of a network chair
             */
            networkId?: string;
            classroom?: components["schemas"]["ClassroomField"];
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn?: string;
        };
        NewPersonRequest: {
            prefix?: string;
            firstName: string;
            lastName: string;
            /** @description Without the district */
            username: string;
            post: components["schemas"]["NewPostRequest"];
        };
        RecoverySlipView: {
            /** @description Shown once */
            code: string;
            username: string;
            /** Format: date-time */
            expiresAt: string;
        };
        NewPersonView: {
            person: components["schemas"]["PersonView"];
            recoverySlip: components["schemas"]["RecoverySlipView"];
        };
        EndPostRequest: {
            /** Format: date */
            endsOn: string;
        };
        ToldField: {
            /** @enum {string} */
            whom: "PARENT" | "DIRECTOR" | "POLICE" | "HOSPITAL" | "OTHER";
            /** Format: date-time */
            at: string;
        };
        PersonField: {
            /** @enum {string} */
            role: "HARMED" | "ALLEGED" | "WITNESS" | "HELPER";
            /** @enum {string} */
            kind: "STUDENT" | "STAFF" | "GUARDIAN" | "OUTSIDER";
            /** Format: uuid */
            studentId?: string;
            /** Format: uuid */
            staffPersonId?: string;
            /** @description A name as it was told, when nobody on a list is meant */
            displayName?: string;
            /**
             * Format: uuid
             * @description School of a student who is on another school's list
             */
            schoolId?: string;
            /** @enum {string} */
            harmLevel?: "NONE" | "MINOR" | "MODERATE" | "SERIOUS" | "PERMANENT" | "DEATH";
        };
        LogIncidentRequest: {
            /** Format: date */
            happenedOn: string;
            /** @example 14:30 */
            happenedTime?: string;
            /** @description Date or time are a guess */
            happenedAbout: boolean;
            /** Format: date-time */
            knownAt?: string;
            /** @enum {string} */
            locationType: "CLASSROOM" | "TOILET" | "PLAYGROUND" | "CANTEEN" | "WATER" | "GATE_ROAD" | "WORKSHOP" | "DORM" | "VEHICLE" | "TRIP" | "HOME" | "ONLINE" | "OTHER";
            locationDetail?: string;
            /** @description Facts only, in the words of who told them */
            facts: string;
            immediateAction?: string;
            told?: components["schemas"]["ToldField"][];
            damageBaht?: number;
            lessonsStoppedDays?: number;
            /**
             * Format: uuid
             * @description Made by the client, so that a report keeps its id from the phone on
             */
            id: string;
            /** @enum {string} */
            kind: "EVENT" | "WARNING";
            /**
             * Format: uuid
             * @description School it is about; the own one for a school post
             */
            schoolId?: string;
            otherSchoolIds?: string[];
            /** @enum {string} */
            mainCode: "V01" | "V02" | "V03" | "V04" | "V05" | "V06" | "V07" | "V08" | "V99" | "A01" | "A02" | "A03" | "A04" | "A05" | "A99" | "R01" | "R02" | "R03" | "R99" | "U01" | "U02" | "U03" | "U04" | "U05" | "U06" | "U07" | "U08" | "U09" | "U99";
            furtherCodes?: ("V01" | "V02" | "V03" | "V04" | "V05" | "V06" | "V07" | "V08" | "V99" | "A01" | "A02" | "A03" | "A04" | "A05" | "A99" | "R01" | "R02" | "R03" | "R99" | "U01" | "U02" | "U03" | "U04" | "U05" | "U06" | "U07" | "U08" | "U09" | "U99")[];
            tags?: ("SELF_HARM" | "STAFF_CORPORAL" | "DROWNING" | "FOOD_POISONING" | "ANIMAL_BITE" | "VAPE" | "WEAPON" | "FIRE" | "FLOOD" | "STORM" | "EARTHQUAKE" | "ELECTRIC" | "SCHOOL_BUS" | "PLAYGROUND" | "HEAT_STROKE" | "PM25" | "ONLINE_SEXUAL" | "CYBERBULLY" | "PREGNANCY" | "DOMESTIC_VIOLENCE" | "MISSING_CHILD")[];
            /**
             * @description A proposal; the district fixes it
             * @enum {string}
             */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** @enum {string} */
            channel?: "MSC_WEB" | "MSC_LINE" | "MSC_APP" | "MSC_CALL" | "SYSTEM" | "PHONE" | "WALK_IN" | "PAPER" | "LINE_GROUP" | "SCREENING";
            persons: components["schemas"]["PersonField"][];
            /** @description Keep as a draft; no clock runs yet */
            draft?: boolean;
        };
        IncidentReceipt: {
            id: string;
            reference: string;
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "ESCALATED" | "RESOLVED" | "CLOSED" | "REOPENED" | "REJECTED" | "MERGED" | "WITHDRAWN" | "DISCARDED";
            /** @enum {string} */
            route: "school" | "district";
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        SchoolName: {
            id: string;
            nameTh: string;
        };
        IncidentLine: {
            id: string;
            reference: string;
            kind: string;
            mainCode: string;
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "ESCALATED" | "RESOLVED" | "CLOSED" | "REOPENED" | "REJECTED" | "MERGED" | "WITHDRAWN" | "DISCARDED";
            /** @enum {string} */
            route: "school" | "district";
            restricted: boolean;
            schools: components["schemas"]["SchoolName"][];
            /** Format: date */
            happenedOn: string;
            /** Format: date-time */
            recordedAt: string;
            harmedCount: number;
            /**
             * Format: date-time
             * @description First clock that still runs
             */
            dueAt: string | null;
            /** @description That clock has run out */
            late: boolean;
            assigneePostId: string | null;
            version: number;
        };
        IncidentPage: {
            items: components["schemas"]["IncidentLine"][];
            nextCursor: string | null;
        };
        ToldView: {
            whom: string;
            /** Format: date-time */
            at: string;
        };
        IncidentPersonView: {
            id: string;
            role: string;
            kind: string;
            /** @description null: a name that this post may not read */
            displayName: string | null;
            studentId: string | null;
            schoolId: string | null;
            schoolNameTh: string | null;
            harmLevel: string | null;
        };
        ClockView: {
            /** @enum {string} */
            step: "acknowledge" | "first-report" | "close";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            doneAt: string | null;
            /** @description A fact that stays */
            late: boolean;
        };
        ResolutionView: {
            result: string;
            remedy: string;
            lesson: string;
        };
        MscView: {
            number: string;
            /** Format: date */
            reportedOn: string;
        };
        IncidentView: {
            id: string;
            reference: string;
            kind: string;
            mainCode: string;
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "ESCALATED" | "RESOLVED" | "CLOSED" | "REOPENED" | "REJECTED" | "MERGED" | "WITHDRAWN" | "DISCARDED";
            /** @enum {string} */
            route: "school" | "district";
            restricted: boolean;
            schools: components["schemas"]["SchoolName"][];
            /** Format: date */
            happenedOn: string;
            /** Format: date-time */
            recordedAt: string;
            harmedCount: number;
            /**
             * Format: date-time
             * @description First clock that still runs
             */
            dueAt: string | null;
            /** @description That clock has run out */
            late: boolean;
            assigneePostId: string | null;
            version: number;
            furtherCodes: string[];
            tags: string[];
            happenedTime: string | null;
            happenedAbout: boolean;
            knownAt: string | null;
            locationType: string;
            locationDetail: string | null;
            facts: string;
            immediateAction: string | null;
            told: components["schemas"]["ToldView"][];
            damageBaht: number | null;
            lessonsStoppedDays: number | null;
            persons: components["schemas"]["IncidentPersonView"][];
            clocks: components["schemas"]["ClockView"][];
            resolution: components["schemas"]["ResolutionView"] | null;
            msc: components["schemas"]["MscView"] | null;
            mergedIntoReference: string | null;
            availableActions: ("submit" | "discard" | "edit" | "acknowledge" | "start" | "escalate" | "resume" | "resolve" | "close" | "reopen" | "reject" | "merge" | "withdraw" | "reclassify" | "set-urgency" | "assign" | "add-person" | "record-msc")[];
        };
        EditIncidentRequest: {
            /** Format: date */
            happenedOn?: string;
            /** @example 14:30 */
            happenedTime?: string;
            /** @description Date or time are a guess */
            happenedAbout?: boolean;
            /** Format: date-time */
            knownAt?: string;
            /** @enum {string} */
            locationType?: "CLASSROOM" | "TOILET" | "PLAYGROUND" | "CANTEEN" | "WATER" | "GATE_ROAD" | "WORKSHOP" | "DORM" | "VEHICLE" | "TRIP" | "HOME" | "ONLINE" | "OTHER";
            locationDetail?: string;
            /** @description Facts only, in the words of who told them */
            facts?: string;
            immediateAction?: string;
            told?: components["schemas"]["ToldField"][];
            damageBaht?: number;
            lessonsStoppedDays?: number;
        };
        HistoryChange: {
            field: string;
            from: string | null;
            to: string | null;
        };
        HistoryLine: {
            /** Format: date-time */
            at: string;
            actingRole: string;
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            changes: components["schemas"]["HistoryChange"][];
        };
        HistoryList: {
            items: components["schemas"]["HistoryLine"][];
        };
        SheetRow: {
            labelTh: string;
            value: string;
        };
        SheetSection: {
            titleTh: string;
            rows: components["schemas"]["SheetRow"][];
        };
        MscSheet: {
            reference: string;
            sections: components["schemas"]["SheetSection"][];
        };
        ReportStep: {
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "ESCALATED" | "RESOLVED" | "CLOSED" | "REOPENED" | "REJECTED" | "MERGED" | "WITHDRAWN" | "DISCARDED";
            /** Format: date-time */
            at: string;
        };
        ReportView: {
            id: string;
            reference: string;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "ESCALATED" | "RESOLVED" | "CLOSED" | "REOPENED" | "REJECTED" | "MERGED" | "WITHDRAWN" | "DISCARDED";
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            lastChangedAt: string;
            steps: components["schemas"]["ReportStep"][];
        };
        ReportPage: {
            items: components["schemas"]["ReportView"][];
            nextCursor: string | null;
        };
        QueueCounts: {
            waiting: number;
            mine: number;
            overdue: number;
            all: number;
        };
        AssigneeView: {
            postId: string;
            role: string;
            /** @description Name of the office holder */
            nameTh: string;
        };
        AssigneeList: {
            items: components["schemas"]["AssigneeView"][];
        };
        ReasonRequest: {
            reason: string;
        };
        ResolveRequest: {
            result: string;
            remedy: string;
            lesson: string;
        };
        MergeRequest: {
            reason: string;
            /** Format: uuid */
            intoId: string;
        };
        ReclassifyRequest: {
            /** @enum {string} */
            mainCode: "V01" | "V02" | "V03" | "V04" | "V05" | "V06" | "V07" | "V08" | "V99" | "A01" | "A02" | "A03" | "A04" | "A05" | "A99" | "R01" | "R02" | "R03" | "R99" | "U01" | "U02" | "U03" | "U04" | "U05" | "U06" | "U07" | "U08" | "U09" | "U99";
            furtherCodes?: ("V01" | "V02" | "V03" | "V04" | "V05" | "V06" | "V07" | "V08" | "V99" | "A01" | "A02" | "A03" | "A04" | "A05" | "A99" | "R01" | "R02" | "R03" | "R99" | "U01" | "U02" | "U03" | "U04" | "U05" | "U06" | "U07" | "U08" | "U09" | "U99")[];
            tags?: ("SELF_HARM" | "STAFF_CORPORAL" | "DROWNING" | "FOOD_POISONING" | "ANIMAL_BITE" | "VAPE" | "WEAPON" | "FIRE" | "FLOOD" | "STORM" | "EARTHQUAKE" | "ELECTRIC" | "SCHOOL_BUS" | "PLAYGROUND" | "HEAT_STROKE" | "PM25" | "ONLINE_SEXUAL" | "CYBERBULLY" | "PREGNANCY" | "DOMESTIC_VIOLENCE" | "MISSING_CHILD")[];
            reason: string;
        };
        SetUrgencyRequest: {
            reason: string;
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
        };
        AssignRequest: {
            /** Format: uuid */
            postId: string;
        };
        AddPersonRequest: {
            person: components["schemas"]["PersonField"];
        };
        RecordMscRequest: {
            number: string;
            /** Format: date */
            reportedOn: string;
        };
        NetworkView: {
            id: string;
            nameTh: string;
            schoolCount: number;
        };
        DistrictView: {
            id: string;
            code: string;
            nameTh: string;
            networks: components["schemas"]["NetworkView"][];
            /** @description Buddhist years */
            academicYears: number[];
            currentAcademicYear: number;
        };
        SchoolView: {
            id: string;
            code10: string;
            code8: string | null;
            nameTh: string;
            nameEn: string | null;
            subdistrict: string | null;
            networkId: string | null;
            openedOn: string | null;
            closedOn: string | null;
            mergedIntoId: string | null;
            version: number;
        };
        SchoolPage: {
            items: components["schemas"]["SchoolView"][];
            nextCursor: string | null;
        };
        NewSchoolRequest: {
            nameEn?: string;
            subdistrict?: string;
            networkId?: string;
            code8?: string;
            code10: string;
            nameTh: string;
            openedOn?: string;
        };
        SchoolDetailsRequest: {
            nameTh?: string;
            nameEn?: string;
            subdistrict?: string;
            networkId?: string;
            code8?: string;
        };
        CloseSchoolRequest: {
            /** Format: date */
            closedOn: string;
        };
        MergeSchoolRequest: {
            /** Format: uuid */
            intoId: string;
            /** Format: date */
            mergedOn: string;
        };
        SealView: {
            /** @description 1 for the first seal of the year */
            revision: number;
            reason: string | null;
            /** Format: date-time */
            asOf: string;
            ruleVersion: string;
            /** @description SHA-256 over figures, base and counted facts, hexadecimal */
            digest: string;
            events: number;
            students: number;
        };
        DifferencesView: {
            /** @description Incidents that the newest seal does not know */
            added: number;
            /** @description Sealed incidents that count no more */
            removed: number;
            /** @description Sealed incidents that count elsewhere now */
            changed: number;
        };
        SealList: {
            items: components["schemas"]["SealView"][];
            /** @description null before the first seal */
            since: components["schemas"]["DifferencesView"] | null;
            /** @description Whether the year is over and has something that no seal holds */
            sealable: boolean;
        };
        BaseView: {
            students: number;
            /** @description Roll that it was taken from, such as 2566-JUNE */
            asOfRound: string | null;
            schools: number;
        };
        CountsView: {
            events: number;
            /** @description Each student once */
            students: number;
            /** @description Each school once */
            schools: number;
            /** @description Students of the base in percent, two decimals, half up; null without a base */
            percent: number | null;
        };
        CodedCounts: {
            events: number;
            /** @description Each student once */
            students: number;
            /** @description Each school once */
            schools: number;
            /** @description Students of the base in percent, two decimals, half up; null without a base */
            percent: number | null;
            code: string;
        };
        MonthCounts: {
            events: number;
            /** @description Each student once */
            students: number;
            /** @description Each school once */
            schools: number;
            /** @description Students of the base in percent, two decimals, half up; null without a base */
            percent: number | null;
            /** @description YYYY-MM, Common Era */
            month: string;
            /** @description A half of May at an end of the academic year */
            partial: boolean;
            /** @description Events by hazard group */
            byGroup: {
                [key: string]: number;
            };
        };
        NetworkCounts: {
            events: number;
            /** @description Each student once */
            students: number;
            /** @description Each school once */
            schools: number;
            /** @description Students of the base in percent, two decimals, half up; null without a base */
            percent: number | null;
            /** @description Students of this row on the June roll */
            base: number;
            /** @description Students by hazard group */
            byGroup: {
                [key: string]: number;
            };
            networkId: string;
            nameTh: string;
        };
        SchoolCounts: {
            events: number;
            /** @description Each student once */
            students: number;
            /** @description Each school once */
            schools: number;
            /** @description Students of the base in percent, two decimals, half up; null without a base */
            percent: number | null;
            /** @description Students of this row on the June roll */
            base: number;
            /** @description Students by hazard group */
            byGroup: {
                [key: string]: number;
            };
            schoolId: string;
            nameTh: string;
        };
        CodedRatedCounts: {
            events: number;
            /** @description Each student once */
            students: number;
            /** @description Each school once */
            schools: number;
            /** @description Students of the base in percent, two decimals, half up; null without a base */
            percent: number | null;
            /** @description Students of this row on the June roll */
            base: number;
            /** @description Students by hazard group */
            byGroup: {
                [key: string]: number;
            };
            code: string;
        };
        AreaEventsView: {
            events: number;
            schools: number;
        };
        StatisticsView: {
            /** @enum {string} */
            calendar: "academic" | "fiscal";
            /** @description Buddhist year */
            year: number;
            /**
             * Format: date-time
             * @description null before the first compiling
             */
            asOf: string | null;
            ruleVersion: string;
            base: components["schemas"]["BaseView"];
            total: components["schemas"]["CountsView"];
            groups: components["schemas"]["CodedCounts"][];
            /** @description Schools touched by any event, each once */
            schoolsAffected: number;
            subtypes: components["schemas"]["CodedCounts"][];
            months: components["schemas"]["MonthCounts"][];
            networks: components["schemas"]["NetworkCounts"][];
            schools: components["schemas"]["SchoolCounts"][];
            sexes: components["schemas"]["CodedRatedCounts"][];
            levels: components["schemas"]["CodedRatedCounts"][];
            /** @description Events without a harmed student, such as an earthquake, and the schools they hit */
            areaEvents: components["schemas"]["AreaEventsView"];
        };
        SealRequest: {
            /** @description Why a sealed year is sealed once more; asked for from the second time on */
            reason?: string;
        };
        StatisticsYear: {
            /** @enum {string} */
            calendar: "academic" | "fiscal";
            /** @description Buddhist year */
            year: number;
        };
        StatisticsYears: {
            items: components["schemas"]["StatisticsYear"][];
        };
        CountedView: {
            /** @enum {string} */
            measure: "events" | "students" | "schools";
            /** @description Incidents of the cell that this student or school met with; counted once all the same */
            events: number;
            schoolId: string | null;
            sex: string | null;
            level: string | null;
        };
        RecordView: {
            id: string;
            reference: string;
            kind: string;
            mainCode: string;
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "ACKNOWLEDGED" | "IN_PROGRESS" | "ESCALATED" | "RESOLVED" | "CLOSED" | "REOPENED" | "REJECTED" | "MERGED" | "WITHDRAWN" | "DISCARDED";
            /** @enum {string} */
            route: "school" | "district";
            restricted: boolean;
            schools: components["schemas"]["SchoolName"][];
            /** Format: date */
            happenedOn: string;
            /** Format: date-time */
            recordedAt: string;
            harmedCount: number;
            /**
             * Format: date-time
             * @description First clock that still runs
             */
            dueAt: string | null;
            /** @description That clock has run out */
            late: boolean;
            assigneePostId: string | null;
            version: number;
            counted: components["schemas"]["CountedView"];
        };
        RecordsPage: {
            /** @description The same number as the cell */
            total: number;
            items: components["schemas"]["RecordView"][];
            nextCursor: string | null;
        };
        RecompileView: {
            /** @enum {string} */
            state: "QUEUED";
        };
        ZeroReportMonth: {
            /** @description Calendar month, Common Era */
            month: string;
            /** @enum {string} */
            state: "HAS_RECORDS" | "CONFIRMED_ZERO" | "SILENT" | "NOT_DUE";
            /** @description Reports of the month that the reader may know of */
            records: number;
            /** Format: date-time */
            confirmedAt: string | null;
            /** @description Whether the month can be confirmed now */
            confirmable: boolean;
        };
        ZeroReportMonths: {
            /** @description Buddhist year */
            academicYear: number;
            items: components["schemas"]["ZeroReportMonth"][];
        };
        ConfirmZeroRequest: {
            /** @description Calendar month, Common Era */
            month: string;
        };
        ZeroReportCounts: {
            hasRecords: number;
            confirmedZero: number;
            silent: number;
        };
        ZeroReportSchool: {
            /** Format: uuid */
            schoolId: string;
            nameTh: string;
            /** Format: uuid */
            networkId: string | null;
            /** @enum {string} */
            state: "HAS_RECORDS" | "CONFIRMED_ZERO" | "SILENT" | "NOT_DUE";
            records: number;
            /** Format: date-time */
            confirmedAt: string | null;
        };
        ZeroReportsOfMonth: {
            /** @description Calendar month, Common Era */
            month: string;
            /** @description Whether the month is over: before that nobody is silent */
            over: boolean;
            counts: components["schemas"]["ZeroReportCounts"];
            items: components["schemas"]["ZeroReportSchool"][];
        };
        ClassroomRequest: {
            /** @enum {string} */
            level: "AN1" | "AN2" | "AN3" | "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "M1" | "M2" | "M3";
            /** @description Empty for the only room of a level */
            room: string;
        };
        StudentSearchRequest: {
            /** @description Thai name, student code, or the whole citizen id */
            q?: string;
            /** Format: uuid */
            schoolId?: string;
            classroom?: components["schemas"]["ClassroomRequest"];
            /** @default 20 */
            limit: number;
        };
        StudentHit: {
            id: string;
            displayName: string;
            studentCode: string | null;
            schoolId: string;
            schoolNameTh: string;
            level: string;
            room: string;
            /** @enum {string|null} */
            sex: "M" | "F" | null;
            citizenIdMasked: string | null;
            /** @description Not in the newest roster file of the school */
            missing: boolean;
        };
        StudentHits: {
            items: components["schemas"]["StudentHit"][];
        };
        StudentView: {
            id: string;
            displayName: string;
            studentCode: string | null;
            schoolId: string;
            schoolNameTh: string;
            level: string;
            room: string;
            /** @enum {string|null} */
            sex: "M" | "F" | null;
            citizenIdMasked: string | null;
            /** @description Not in the newest roster file of the school */
            missing: boolean;
            /** Format: date */
            birthDate: string | null;
            /** @description DMC 3.1.8: on the roll, not in class */
            notStruckOff: boolean;
            version: number;
        };
        ClassroomView: {
            level: string;
            room: string;
            students: number;
        };
        ClassroomList: {
            items: components["schemas"]["ClassroomView"][];
        };
        RosterUploadForm: {
            /**
             * Format: binary
             * @description .csv, .xlsx or .xls of DMC, at most 30 MB
             */
            file: string;
            /**
             * @description Buddhist year
             * @example 2569
             */
            academicYear: string;
            /** @enum {string} */
            round: "JUNE" | "NOVEMBER" | "OTHER";
        };
        ProgressView: {
            done: number;
            /** @description 0 while it is not known */
            total: number;
            /** @enum {string} */
            phase: "reading" | "checking" | "writing" | "undoing";
        };
        MappedColumnView: {
            index: number;
            header: string;
            field: string | null;
        };
        MappedFieldView: {
            field: string;
            labelTh: string;
            required: boolean;
            columnIndex: number | null;
        };
        MappingView: {
            /** @description Columns that may be read; the others are not named */
            columns: components["schemas"]["MappedColumnView"][];
            fields: components["schemas"]["MappedFieldView"][];
        };
        RosterSummaryView: {
            rows: number;
            new: number;
            changed: number;
            unchanged: number;
            moved: number;
            left: number;
            errors: number;
            warnings: number;
        };
        RosterProblemView: {
            code: string;
            /** @enum {string} */
            severity: "ERROR" | "WARNING";
            field: string | null;
            fieldTh: string | null;
            causeTh: string;
            fixTh: string;
            causeEn: string;
            fixEn: string;
            count: number;
            firstRows: number[];
        };
        RosterImportView: {
            id: string;
            /** @enum {string} */
            state: "READING" | "MAPPING" | "CHECKED" | "APPLYING" | "APPLIED" | "UNDOING" | "UNDONE" | "FAILED" | "CANCELLED";
            fileName: string;
            /** @description Absent for a file of the whole district */
            schoolId: string | null;
            /** @description Buddhist year */
            academicYear: number;
            /** @enum {string} */
            round: "JUNE" | "NOVEMBER" | "OTHER";
            /** Format: date-time */
            createdAt: string;
            progress: components["schemas"]["ProgressView"] | null;
            mapping: components["schemas"]["MappingView"] | null;
            summary: components["schemas"]["RosterSummaryView"] | null;
            problems: components["schemas"]["RosterProblemView"][];
            /** Format: date-time */
            undoUntil: string | null;
            version: number;
            availableActions: ("apply" | "undo" | "map" | "cancel")[];
        };
        RosterImportPage: {
            items: components["schemas"]["RosterImportView"][];
            nextCursor: string | null;
        };
        MappingRequest: {
            /** @description Column (0 = the first) of each field; a field that is not named is not in the file */
            columns: {
                [key: string]: number;
            };
        };
        ApplyRequest: {
            /**
             * @description That the students who stand in no row are to be flagged
             * @default false
             */
            confirmMissing: boolean;
        };
        Problem: {
            /** @example /problems/not-found */
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            code: string;
            traceId: string;
            errors?: {
                pointer: string;
                code: string;
                detail: string;
            }[];
            availableActions?: string[];
            /** @description The present record (412) */
            current?: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

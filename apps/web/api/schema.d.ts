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
    "/me/confirm": {
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
                    "application/json": components["schemas"]["ConfirmRequest"];
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
    "/me/confirm/passkey": {
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
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyOptionsView"];
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
    "/me/factors": {
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
                        "application/json": components["schemas"]["FactorsView"];
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
    "/me/factors/app": {
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
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppSetupView"];
                    };
                };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/factors/app/confirm": {
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
                    "application/json": components["schemas"]["AppCodeRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EnrolledView"];
                    };
                };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/factors/passkeys/challenge": {
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
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyOptionsView"];
                    };
                };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/factors/passkeys": {
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
                    "application/json": components["schemas"]["NewPasskeyRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EnrolledView"];
                    };
                };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/factors/{id}": {
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/backup-codes": {
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
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BackupCodesView"];
                    };
                };
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
                    agencyId?: string;
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
    "/people/{id}/factor-reset": {
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
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
    "/incidents/{id}/files": {
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
                        "application/json": components["schemas"]["IncidentFileList"];
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
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["IncidentFileForm"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IncidentFile"];
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
    "/incidents/{id}/files/{fileId}": {
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
                    fileId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
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
    "/care-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Academic year, Buddhist era; the present one when absent */
                    academicYear?: number;
                    /** @description One school; the whole district when absent */
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
                        "application/json": components["schemas"]["CareStatisticsView"];
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
    "/public-releases": {
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
                        "application/json": components["schemas"]["ReleaseList"];
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
                    "application/json": components["schemas"]["PublishRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReleaseLine"];
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
    "/public-releases/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Academic year, Buddhist era */
                    year: number;
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
                        "application/json": components["schemas"]["ReleasePreview"];
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
    "/public-releases/{id}": {
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
                        "application/json": components["schemas"]["ReleaseView"];
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
    "/public-releases/{id}/withdraw": {
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
                    "application/json": components["schemas"]["WithdrawReleaseRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReleaseLine"];
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
    "/public-releases/{id}/export.xlsx": {
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
    "/public-releases/{id}/export.csv": {
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
    "/public-threshold": {
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
                        "application/json": components["schemas"]["PublicThresholdView"];
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
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PublicThresholdRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicThresholdView"];
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
    "/statistics/{calendar}/{period}/seals": {
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
                    /** @description 2568 (a Buddhist year), 2568-1 (a term of an academic year) or 2025-08 (a month, Common Era) */
                    period: unknown;
                    calendar: "academic" | "fiscal" | "term" | "month";
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
                    /** @description 2568 (a Buddhist year), 2568-1 (a term of an academic year) or 2025-08 (a month, Common Era) */
                    period: unknown;
                    calendar: "academic" | "fiscal" | "term" | "month";
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
    "/statistics/{calendar}/{period}/seals/{revision}": {
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
                    /** @description 2568 (a Buddhist year), 2568-1 (a term of an academic year) or 2025-08 (a month, Common Era) */
                    period: unknown;
                    calendar: "academic" | "fiscal" | "term" | "month";
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
                        "application/json": components["schemas"]["SealedView"];
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
    "/tasks": {
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
                    lane?: "mine" | "overdue" | "all";
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
                        "application/json": components["schemas"]["TaskPage"];
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
    "/tasks/counts": {
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
                        "application/json": components["schemas"]["TaskCounts"];
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
    "/tasks/{id}/done": {
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
                    "application/json": components["schemas"]["FinishTaskRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskView"];
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
    "/notices": {
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
                    lane?: "open" | "unread" | "all";
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
                        "application/json": components["schemas"]["InboxPage"];
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
    "/notices/counts": {
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
                        "application/json": components["schemas"]["InboxCounts"];
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
    "/notices/{id}/seen": {
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
                        "application/json": components["schemas"]["NoticeView"];
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
    "/notices/{id}/handled": {
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
                        "application/json": components["schemas"]["NoticeView"];
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
    "/clock-policies": {
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
                        "application/json": components["schemas"]["ClockPolicyList"];
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
    "/clock-policies/history": {
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
                        "application/json": components["schemas"]["ClockChangePage"];
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
    "/clock-policies/{subjectKind}/{step}/{urgency}": {
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
                    subjectKind: string;
                    step: string;
                    urgency: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClockLimitRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClockPolicyView"];
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
    "/me/notice-settings": {
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
                        "application/json": components["schemas"]["NoticeSettingsView"];
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
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description ETag of the record as it was read */
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoticeSettingsRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NoticeSettingsView"];
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
    "/notice-deliveries": {
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
                    /** @description failed: given up; retrying: a gateway did not take it yet */
                    lane?: "failed" | "retrying";
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
                        "application/json": components["schemas"]["DeliveryPage"];
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
    "/notice-deliveries/counts": {
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
                        "application/json": components["schemas"]["DeliveryCounts"];
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
    "/me/line-link": {
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
                        "application/json": components["schemas"]["LineLinkView"];
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
    "/me/line-link/code": {
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
            requestBody?: never;
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LineCodeView"];
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
    "/line/webhook": {
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
                    /** @description HMAC-SHA256 of the body, base64 */
                    "x-line-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description Webhook of the LINE Messaging API */
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Taken, also when nothing was to be done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not signed by LINE */
                401: {
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
    "/screenings": {
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
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordScreeningsRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedScreenings"];
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
    "/screenings/check-paste": {
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
                    "application/json": components["schemas"]["PasteRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasteCheck"];
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
    "/screenings/paste": {
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
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasteRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedScreenings"];
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
    "/screenings/check-file": {
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
                query: {
                    kind: "SDQ" | "ASPECTS" | "HERO" | "CCT";
                    /** @description For SDQ, and for nothing else */
                    informant?: "STUDENT" | "TEACHER" | "PARENT";
                    assessedOn: string;
                    level: "AN1" | "AN2" | "AN3" | "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "M1" | "M2" | "M3";
                    /** @description Empty for the only room of a level */
                    room: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasteCheck"];
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
    "/screenings/file": {
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
                query: {
                    kind: "SDQ" | "ASPECTS" | "HERO" | "CCT";
                    /** @description For SDQ, and for nothing else */
                    informant?: "STUDENT" | "TEACHER" | "PARENT";
                    assessedOn: string;
                    level: "AN1" | "AN2" | "AN3" | "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "M1" | "M2" | "M3";
                    /** @description Empty for the only room of a level */
                    room: string;
                };
                header: {
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedScreenings"];
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
    "/students/{id}/screenings": {
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
                        "application/json": components["schemas"]["ScreeningList"];
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
    "/screening-lights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description The school of the acting post when absent */
                    schoolId?: string;
                    level: "AN1" | "AN2" | "AN3" | "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "M1" | "M2" | "M3";
                    room: string;
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
                        "application/json": components["schemas"]["ClassLights"];
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
    "/screening-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description By class of this school; by school when absent */
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
                        "application/json": components["schemas"]["Coverage"];
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
    "/screening-criteria": {
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
                        "application/json": components["schemas"]["CriteriaView"];
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
    "/screening-criteria/sdq": {
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
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChooseSdqSetRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CriteriaView"];
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
    "/screening-criteria/aspects": {
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
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditAspectsRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CriteriaView"];
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
    "/cases": {
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
                    lane?: "mine" | "open" | "without-holder" | "all";
                    status?: "DRAFT" | "OPEN" | "CONFERENCE" | "REFERRED" | "FOLLOW_UP" | "CLOSED" | "REOPENED" | "DISCARDED";
                    type?: "AT_RISK" | "DROPOUT" | "DROPOUT_RISK" | "ABUSE" | "DRUGS" | "MENTAL" | "THREAT" | "OTHER";
                    studentId?: string;
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
                        "application/json": components["schemas"]["CasePage"];
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
                    "application/json": components["schemas"]["OpenCaseRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}": {
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
                        "application/json": components["schemas"]["CaseView"];
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
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditCaseRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/timeline": {
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
                        "application/json": components["schemas"]["CaseTimeline"];
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
    "/cases/{id}/open": {
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
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/discard": {
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
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/call-conference": {
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
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/follow-up": {
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
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/resume": {
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
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/close": {
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
                    "application/json": components["schemas"]["CloseCaseRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/reopen": {
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
                    "application/json": components["schemas"]["CaseReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/assign": {
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
                    "application/json": components["schemas"]["AssignCaseRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/set-team": {
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
                    "application/json": components["schemas"]["CaseTeamRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/offer": {
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
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/case-transfers": {
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
                        "application/json": components["schemas"]["TransferList"];
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
    "/case-transfers/{id}/accept": {
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
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/cases/{id}/plan": {
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
                    "application/json": components["schemas"]["PlanItemRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/plan/{itemId}/done": {
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
                    itemId: unknown;
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EndPlanItemRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/plan/{itemId}/cancel": {
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
                    itemId: unknown;
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EndPlanItemRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/measures": {
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
                    "application/json": components["schemas"]["MeasureField"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/visits": {
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
                    "application/json": components["schemas"]["HomeVisitRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/visits/{visitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
                    visitId: unknown;
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HomeVisitRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/conferences": {
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
                    "application/json": components["schemas"]["ConferenceRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/notes": {
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
                    "application/json": components["schemas"]["NoteRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/notes/{noteId}": {
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
                    noteId: string;
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
                        "application/json": components["schemas"]["NoteView"];
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
    "/cases/{id}/files": {
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
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/visits/{visitId}/photos": {
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
                    visitId: unknown;
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/cases/{id}/files/{fileId}": {
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
                    fileId: string;
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
                        "application/json": string;
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
    "/cases/{id}/study": {
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
            requestBody?: never;
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePartReceipt"];
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
    "/case-studies": {
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
                    /** @description Academic year, Buddhist era */
                    academicYear?: number;
                    cause?: "FAMILY" | "POVERTY" | "LEARNING" | "HEALTH" | "MENTAL" | "PEERS" | "SUBSTANCE" | "VIOLENCE" | "SCHOOL" | "MEDIA" | "COMMUNITY" | "OTHER";
                    help?: "COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER";
                    result?: "SOLVED" | "BETTER" | "SAME" | "WORSE" | "UNKNOWN";
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
                        "application/json": components["schemas"]["CaseStudyPage"];
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
    "/case-studies/counts": {
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
                    /** @description Academic year, Buddhist era */
                    academicYear?: number;
                    cause?: "FAMILY" | "POVERTY" | "LEARNING" | "HEALTH" | "MENTAL" | "PEERS" | "SUBSTANCE" | "VIOLENCE" | "SCHOOL" | "MEDIA" | "COMMUNITY" | "OTHER";
                    help?: "COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER";
                    result?: "SOLVED" | "BETTER" | "SAME" | "WORSE" | "UNKNOWN";
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
                        "application/json": components["schemas"]["CaseStudyCounts"];
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
    "/case-studies/{id}": {
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
                        "application/json": components["schemas"]["CaseStudyView"];
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
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditCaseStudyRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseStudyView"];
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
    "/case-studies/{id}/submit": {
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
                        "application/json": components["schemas"]["CaseStudyView"];
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
    "/case-studies/{id}/return": {
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
                    "application/json": components["schemas"]["CaseStudyNoteRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseStudyView"];
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
    "/case-studies/{id}/analyse": {
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
                    "application/json": components["schemas"]["CaseStudyNoteRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseStudyView"];
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
    "/dropouts": {
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
                    list?: "open" | "closed" | "all";
                    sign?: "ROUND" | "LEAVER" | "NOT_STRUCK_OFF" | "CONSEC5" | "MONTH7";
                    schoolId?: string;
                    studentId?: string;
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
                        "application/json": components["schemas"]["DropoutPage"];
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
    "/dropouts/{id}": {
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
                        "application/json": components["schemas"]["DropoutView"];
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
    "/dropout-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description One school; every school in reach when absent */
                    schoolId?: string;
                    /** @description Academic year of the Buddhist era; the present one when absent */
                    year?: number;
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
                        "application/json": components["schemas"]["DropoutFigures"];
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
    "/absence-reports": {
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
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AbsenceRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AbsenceReceipt"];
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
    "/dropouts/{id}/trace": {
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
                    "application/json": components["schemas"]["TraceRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropoutReceipt"];
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
    "/dropouts/{id}/add-step": {
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
                    "application/json": components["schemas"]["AddStepRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropoutReceipt"];
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
    "/dropouts/{id}/find": {
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
                    "application/json": components["schemas"]["FindRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropoutReceipt"];
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
    "/dropouts/{id}/set-reason": {
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
                    "application/json": components["schemas"]["DropoutReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropoutReceipt"];
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
    "/dropouts/{id}/hand-over": {
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
                    "application/json": components["schemas"]["HandOverRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropoutReceipt"];
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
    "/dropouts/{id}/case": {
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
                    "application/json": components["schemas"]["OpenDropoutCaseRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseReceipt"];
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
    "/dropouts/{id}/close": {
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
                    "application/json": components["schemas"]["CloseRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropoutReceipt"];
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
    "/dropouts/{id}/mark-mistake": {
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
                    "application/json": components["schemas"]["ExplainRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropoutReceipt"];
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
    "/dropouts/{id}/reopen": {
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
                    "application/json": components["schemas"]["ExplainRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropoutReceipt"];
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
    "/agencies": {
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
                    type?: "DISTRICT_OFFICE" | "MONASTIC" | "POLICE" | "PUBLIC_HEALTH" | "LOCAL_ADMIN_PROMOTION" | "HOSPITAL" | "MENTAL_HEALTH_CENTER" | "LOCAL_GOV" | "SOCIAL_DEV" | "CHILD_SHELTER" | "JUVENILE" | "NARCOTICS" | "DISASTER" | "NFE" | "VOCATIONAL" | "SPECIAL_EDU" | "EEF" | "CONDUCT_OFFICERS" | "CIVIL_REGISTRY" | "UTILITY_ROAD" | "NGO" | "OTHER";
                    service?: "COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER";
                    /** @description Agencies that serve it, those for the whole district included */
                    subdistrict?: string;
                    /** @description Part of the name */
                    q?: string;
                    state?: "open" | "closed";
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
                        "application/json": components["schemas"]["AgencyPage"];
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
                    "application/json": components["schemas"]["NewAgencyRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgencyView"];
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
    "/agencies/{id}": {
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
                        "application/json": components["schemas"]["AgencyView"];
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
                    "application/json": components["schemas"]["AgencyDetailsRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgencyView"];
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
    "/agencies/{id}/users": {
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
                        "application/json": components["schemas"]["AgencyUserList"];
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
    "/agencies/{id}/close": {
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
                    "application/json": components["schemas"]["CloseAgencyRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgencyView"];
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
    "/mous": {
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
                    agencyId?: string;
                    status?: "DRAFT" | "ACTIVE" | "EXPIRING" | "EXPIRED" | "TERMINATED";
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
                        "application/json": components["schemas"]["MouPage"];
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
                    "application/json": components["schemas"]["NewMouRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MouView"];
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
    "/mous/{id}": {
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
                        "application/json": components["schemas"]["MouView"];
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
                    "application/json": components["schemas"]["MouDetailsRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MouView"];
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
    "/mous/{id}/history": {
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
                        "application/json": components["schemas"]["MouHistory"];
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
    "/mous/{id}/file": {
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
                    "multipart/form-data": components["schemas"]["MouPaperForm"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MouView"];
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
    "/mous/{id}/activate": {
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
                        "application/json": components["schemas"]["MouView"];
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
    "/mous/{id}/renew": {
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
                    "application/json": components["schemas"]["RenewMouRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MouView"];
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
    "/mous/{id}/terminate": {
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
                    "application/json": components["schemas"]["TerminateMouRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MouView"];
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
    "/referrals": {
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
                    lane?: "open" | "waiting" | "no-answer" | "answered" | "all";
                    status?: "DRAFT" | "SUBMITTED" | "RETURNED" | "TRIAGED" | "HANDLED_INTERNALLY" | "ASSIGNED" | "ACCEPTED" | "DECLINED" | "RECALLED" | "IN_SERVICE" | "FEEDBACK_GIVEN" | "COMPLETED" | "CANCELLED";
                    urgency?: "CRITICAL" | "URGENT" | "NORMAL";
                    studentId?: string;
                    caseId?: string;
                    agencyId?: string;
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
                        "application/json": components["schemas"]["ReferralPage"];
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
                    "application/json": components["schemas"]["CreateReferralRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}": {
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
                        "application/json": components["schemas"]["ReferralView"];
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
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditReferralRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/history": {
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
                        "application/json": components["schemas"]["ReferralHistoryList"];
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
    "/referrals/{id}/disclosures": {
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
                        "application/json": components["schemas"]["DisclosureList"];
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
    "/referrals/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    agencyId: string;
                    dataClasses?: string;
                    /** @description Ids of documents */
                    documentIds?: string;
                };
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
                        "application/json": components["schemas"]["ReferralPreview"];
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
    "/referrals/{id}/agencies": {
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
                        "application/json": components["schemas"]["AgencyOptionList"];
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
    "/referral-queue": {
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
                    lane?: "waiting" | "with-agency" | "no-answer" | "overdue" | "all";
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
                        "application/json": components["schemas"]["ReferralPage"];
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
    "/referral-queue/counts": {
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
                        "application/json": components["schemas"]["ReferralQueueCounts"];
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
    "/agency-records": {
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
                        "application/json": components["schemas"]["AgencyRecordList"];
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
    "/referrals/{id}/offer": {
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
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/submit": {
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
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/add-basis": {
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
                    "application/json": components["schemas"]["AddBasisRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/withdraw-basis": {
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
                    "application/json": components["schemas"]["WithdrawBasisRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/cancel": {
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
                    "application/json": components["schemas"]["ReferralReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/return": {
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
                    "application/json": components["schemas"]["ReferralQuestionRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/triage": {
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
                    "application/json": components["schemas"]["TriageReferralRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/appoint": {
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
                    "application/json": components["schemas"]["AppointRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/assign": {
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
                    "application/json": components["schemas"]["AssignReferralRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/handle-internally": {
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
                    "application/json": components["schemas"]["ReferralReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/recall": {
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
                    "application/json": components["schemas"]["ReferralReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/resume": {
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
                    "application/json": components["schemas"]["ReferralReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/complete": {
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
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/answer": {
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
                    "application/json": components["schemas"]["AnswerQuestionRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/confirm-reading": {
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
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/documents": {
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
                query: {
                    /** @description The class of its subject */
                    dataClass: "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL";
                };
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
                    "multipart/form-data": components["schemas"]["DocumentForm"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/document-options": {
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
                        "application/json": components["schemas"]["DocumentOptionList"];
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
    "/referrals/{id}/documents/choose": {
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
                    "application/json": components["schemas"]["ChooseDocumentRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/documents/{documentId}/remove": {
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
                    documentId: string;
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
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/documents/{documentId}": {
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
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
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
    "/assigned-referrals/{id}/documents/{documentId}": {
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
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
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
    "/referrals/{id}/on-behalf/accept": {
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
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/on-behalf/decline": {
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
                    "application/json": components["schemas"]["DeclineReferralRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/on-behalf/ask": {
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
                    "application/json": components["schemas"]["ReferralQuestionRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/on-behalf/start-service": {
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
                    "application/json": components["schemas"]["ReferralServiceRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/on-behalf/record-service": {
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
                    "application/json": components["schemas"]["ReferralServiceRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/referrals/{id}/on-behalf/give-feedback": {
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
                    "application/json": components["schemas"]["ReferralFeedbackRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralReceipt"];
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
    "/assigned-referrals": {
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
                    lane?: "new" | "working" | "done" | "all";
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
                        "application/json": components["schemas"]["AgencyReferralPage"];
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
    "/assigned-referrals/counts": {
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
                        "application/json": components["schemas"]["AgencyReferralCounts"];
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
    "/assigned-referrals/export.csv": {
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
    "/assigned-referrals/export.xlsx": {
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
    "/assigned-referrals/{id}": {
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
                        "application/json": components["schemas"]["AgencyReferral"];
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
    "/assigned-referrals/{id}/accept": {
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
                        "application/json": components["schemas"]["AgencyReceipt"];
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
    "/assigned-referrals/{id}/decline": {
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
                    "application/json": components["schemas"]["DeclineReferralRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgencyReceipt"];
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
    "/assigned-referrals/{id}/ask": {
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
                    "application/json": components["schemas"]["ReferralQuestionRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgencyReceipt"];
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
    "/assigned-referrals/{id}/start-service": {
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
                    "application/json": components["schemas"]["ReferralServiceRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgencyReceipt"];
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
    "/assigned-referrals/{id}/record-service": {
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
                    "application/json": components["schemas"]["ReferralServiceRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgencyReceipt"];
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
    "/assigned-referrals/{id}/give-feedback": {
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
                    "application/json": components["schemas"]["ReferralFeedbackRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgencyReceipt"];
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
    "/break-glass": {
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
                        "application/json": components["schemas"]["BreakGlassPage"];
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
                    "application/json": components["schemas"]["OpenBreakGlassRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BreakGlassView"];
                    };
                };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/break-glass/{id}/incident": {
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
        patch?: never;
        trace?: never;
    };
    "/break-glass/{id}/case": {
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
                        "application/json": components["schemas"]["CaseView"];
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
    "/break-glass/{id}/review": {
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
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReviewBreakGlassRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BreakGlassView"];
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
    "/risk-assessments": {
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
                    academicYear?: number;
                    schoolId?: string;
                    status?: "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "SUPERSEDED";
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
                        "application/json": components["schemas"]["RiskPage"];
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
                    "application/json": components["schemas"]["StartRiskRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}": {
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
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}/owner-posts": {
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
                        "application/json": components["schemas"]["OwnerPostList"];
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
    "/risk-assessments/{id}/history": {
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
                        "application/json": components["schemas"]["RiskHistoryList"];
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
    "/risk-assessments/{id}/rows": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RiskRowChangeRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}/rows/{rowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
                    rowId: unknown;
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RiskRowChangeRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}/rows/{rowId}/remove": {
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
                    rowId: unknown;
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
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}/fix-ranking": {
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
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}/submit": {
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
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}/return": {
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
                    "application/json": components["schemas"]["RiskReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}/approve": {
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
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}/renew": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RiskReasonRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-assessments/{id}/confirm": {
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
                    "application/json": components["schemas"]["RiskReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RiskAssessmentView"];
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
    "/risk-heat-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    academicYear: number;
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
                        "application/json": components["schemas"]["RiskHeatMap"];
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
    "/ranked-risks": {
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
                    academicYear: number;
                    networkId?: string;
                    group?: "VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS";
                    level?: "LOW" | "MEDIUM" | "HIGH" | "VERY_HIGH";
                    likelihood?: number;
                    impact?: number;
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
                        "application/json": components["schemas"]["RankedRiskPage"];
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
    "/risk-cut-points": {
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
                        "application/json": components["schemas"]["CutPointsView"];
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
                    "application/json": components["schemas"]["CutPointsRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CutPointsView"];
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
    "/step-boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Buddhist year */
                    academicYear: number;
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
                        "application/json": components["schemas"]["BoardsView"];
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
    "/step-boards/{schoolId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Buddhist year */
                    academicYear: number;
                };
                header?: never;
                path: {
                    schoolId: string;
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
                        "application/json": components["schemas"]["StepBoardView"];
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
    "/step-boards/{schoolId}/remarks": {
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
                    schoolId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StepRemarkRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StepBoardView"];
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
    "/step-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Buddhist year */
                    academicYear: number;
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
                        "application/json": components["schemas"]["StepRulesView"];
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
                    "application/json": components["schemas"]["StepRulesRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StepRulesView"];
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
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Buddhist year */
                    academicYear: number;
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
                        "application/json": components["schemas"]["IndicatorList"];
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
    "/indicators/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Buddhist year */
                    academicYear: number;
                };
                header?: never;
                path: {
                    code: string;
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
                        "application/json": components["schemas"]["IndicatorDetail"];
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
    "/yearly-summaries": {
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
                    academicYear?: number;
                    schoolId?: string;
                    status?: "DRAFT" | "SUBMITTED" | "RETURNED" | "ACCEPTED";
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
                        "application/json": components["schemas"]["SummaryPage"];
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
                    "application/json": components["schemas"]["BeginSummaryRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SummaryView"];
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
    "/yearly-summaries/{id}": {
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
                        "application/json": components["schemas"]["SummaryView"];
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
                    "application/json": components["schemas"]["SummaryChangeRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SummaryView"];
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
    "/yearly-summaries/{id}/submit": {
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
                        "application/json": components["schemas"]["SummaryView"];
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
    "/yearly-summaries/{id}/return": {
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
                    "application/json": components["schemas"]["DecisionReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SummaryView"];
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
    "/yearly-summaries/{id}/accept": {
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
                        "application/json": components["schemas"]["SummaryView"];
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
    "/best-practices": {
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
                    academicYear?: number;
                    status?: "PROPOSED" | "CHOSEN" | "DECLINED" | "WITHDRAWN";
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
                        "application/json": components["schemas"]["PracticePage"];
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
                    "application/json": components["schemas"]["ProposePracticeRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PracticeView"];
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
    "/best-practices/{id}/choose": {
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
                        "application/json": components["schemas"]["PracticeView"];
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
    "/best-practices/{id}/decline": {
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
                    "application/json": components["schemas"]["DecisionReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PracticeView"];
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
    "/best-practices/{id}/withdraw": {
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
                    "application/json": components["schemas"]["DecisionReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PracticeView"];
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
    "/activities": {
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
                    academicYear?: number;
                    schoolId?: string;
                    kind?: "DRILL" | "TRAINING" | "CAMPAIGN" | "GUIDANCE" | "JOINT_VISIT" | "JOINT_ACTIVITY" | "PARTNER_MEETING";
                    status?: "PLANNED" | "HELD" | "WITHDRAWN";
                    scenario?: "FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE";
                    /** @description Trainings of lead teachers alone */
                    leadTeachers?: "true";
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
                        "application/json": components["schemas"]["ActivityPage"];
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
                    "application/json": components["schemas"]["NewActivityRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivityView"];
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
    "/activities/{id}": {
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
                        "application/json": components["schemas"]["ActivityView"];
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
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActivityChangeRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivityView"];
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
    "/activities/{id}/history": {
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
                        "application/json": components["schemas"]["ActivityHistoryList"];
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
    "/activities/{id}/hold": {
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
                    "application/json": components["schemas"]["HoldActivityRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivityView"];
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
    "/activities/{id}/withdraw": {
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
                    "application/json": components["schemas"]["WithdrawActivityRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivityView"];
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
    "/activities/{id}/findings": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddActivityFindingRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivityView"];
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
    "/activity-findings/{id}/change": {
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
                    "application/json": components["schemas"]["ChangeActivityFindingRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivityView"];
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
    "/activity-findings/{id}/close": {
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
                    "application/json": components["schemas"]["CloseFindingRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivityView"];
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
    "/activities/{id}/files": {
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
                    "multipart/form-data": components["schemas"]["ActivityFileForm"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivityFile"];
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
    "/activities/{id}/files/{fileId}": {
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
                    fileId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
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
    "/activity-owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description The own school when absent */
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
                        "application/json": components["schemas"]["ActivityOwnerList"];
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
    "/activity-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    academicYear: number;
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
                        "application/json": components["schemas"]["ActivityOverview"];
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
    "/network-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    academicYear: number;
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
                        "application/json": components["schemas"]["NetworkOverview"];
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
    "/monitoring-tools": {
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
                        "application/json": components["schemas"]["ToolList"];
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
                    "application/json": components["schemas"]["StartToolRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ToolView"];
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
    "/monitoring-tools/{id}": {
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
                        "application/json": components["schemas"]["ToolView"];
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
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeToolRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ToolView"];
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
    "/monitoring-tools/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    academicYear: number;
                    term?: 1 | 2;
                    networkId?: string;
                };
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
                        "application/json": components["schemas"]["ToolComparison"];
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
    "/monitoring-tools/{id}/publish": {
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
                        "application/json": components["schemas"]["ToolView"];
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
    "/monitoring-tools/{id}/retire": {
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
                        "application/json": components["schemas"]["ToolView"];
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
    "/monitoring-tools/{id}/renew": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
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
                        "application/json": components["schemas"]["ToolView"];
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
    "/monitoring-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    academicYear: number;
                    term: 1 | 2;
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
                        "application/json": components["schemas"]["MonitoringOverview"];
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
    "/monitoring-visitors": {
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
                        "application/json": components["schemas"]["VisitorList"];
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
    "/monitoring-visits": {
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
                    academicYear?: number;
                    term?: 1 | 2;
                    networkId?: string;
                    schoolId?: string;
                    status?: "PLANNED" | "UNDER_WAY" | "DONE" | "READ" | "CANCELLED";
                    /** @description First day of a span */
                    from?: string;
                    /** @description Last day of a span */
                    to?: string;
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
                        "application/json": components["schemas"]["VisitPage"];
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
                    "application/json": components["schemas"]["PlanVisitRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-visits/{id}": {
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
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-visits/{id}/history": {
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
                        "application/json": components["schemas"]["VisitHistoryList"];
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
    "/monitoring-visits/{id}/reschedule": {
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
                    "application/json": components["schemas"]["RescheduleVisitRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-visits/{id}/cancel": {
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
                    "application/json": components["schemas"]["VisitReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-visits/{id}/owner-posts": {
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
                        "application/json": components["schemas"]["SchoolPostList"];
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
    "/monitoring-visits/{id}/sheets/{toolId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
                    toolId: unknown;
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AnswersRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetView"];
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
    "/monitoring-visits/{id}/files": {
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
                    "multipart/form-data": components["schemas"]["MonitoringFileForm"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringFile"];
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
    "/monitoring-visits/{id}/files/{fileId}": {
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
                    fileId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
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
    "/monitoring-visits/{id}/start": {
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
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-visits/{id}/findings": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddFindingRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-visits/{id}/findings/{findingId}/remove": {
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
                    findingId: unknown;
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
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-visits/{id}/complete": {
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
                    "application/json": components["schemas"]["CompleteVisitRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-visits/{id}/addenda": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddendumRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-visits/{id}/confirm-reading": {
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
                        "application/json": components["schemas"]["VisitView"];
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
    "/monitoring-findings": {
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
                    status?: "NOTED" | "OPEN" | "ANSWERED" | "RETURNED" | "CLOSED";
                    level?: "ADVICE" | "IMPROVE" | "URGENT";
                    /** @description Past their day and not answered */
                    overdue?: "yes";
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
                        "application/json": components["schemas"]["FindingPage"];
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
    "/monitoring-findings/{id}": {
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
                        "application/json": components["schemas"]["FindingView"];
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
    "/monitoring-findings/{id}/files": {
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
                    "multipart/form-data": components["schemas"]["MonitoringFileForm"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringFile"];
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
    "/monitoring-findings/{id}/files/{fileId}": {
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
                    fileId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
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
    "/monitoring-findings/{id}/answer": {
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
                    "application/json": components["schemas"]["FindingAnswerRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FindingView"];
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
    "/monitoring-findings/{id}/change": {
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
                    "application/json": components["schemas"]["FindingChangeRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FindingView"];
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
    "/monitoring-findings/{id}/return": {
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
                    "application/json": components["schemas"]["FindingReturnRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FindingView"];
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
    "/monitoring-findings/{id}/accept": {
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
                        "application/json": components["schemas"]["FindingView"];
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
    "/report-requests": {
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
                        "application/json": components["schemas"]["ReportRequestPage"];
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
                    "application/json": components["schemas"]["ReportRequestForm"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportRequestView"];
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
    "/report-requests/{id}": {
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
                        "application/json": components["schemas"]["ReportRequestView"];
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
    "/report-requests/{id}/file": {
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
                        "application/octet-stream": string;
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
    "/report-requests/{id}/reveal-password": {
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
                        "application/json": components["schemas"]["ReportPasswordView"];
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
    "/report-requests/{id}/retry": {
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
                        "application/json": components["schemas"]["ReportRequestView"];
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
    "/plans": {
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
                    /** @description Buddhist year */
                    academicYear?: number;
                    schoolId?: string;
                    kind?: "SAFETY" | "EMERGENCY";
                    status?: "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "SUPERSEDED";
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
                        "application/json": components["schemas"]["PlanPage"];
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
                    "application/json": components["schemas"]["StartPlanRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}": {
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
                        "application/json": components["schemas"]["PlanView"];
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
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PlanContentRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/history": {
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
                        "application/json": components["schemas"]["PlanHistoryList"];
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
    "/plans/{id}/owner-posts": {
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
                        "application/json": components["schemas"]["PlanOwnerPostList"];
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
    "/plans/{id}/submit": {
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
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/return": {
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
                    "application/json": components["schemas"]["PlanReasonRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/approve": {
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
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/renew": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PlanReasonRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/measures": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeasureRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/measures/{partId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
                    partId: unknown;
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeasureRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/measures/{partId}/remove": {
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
                    partId: unknown;
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
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/contacts": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ContactRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/contacts/{partId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
                    partId: unknown;
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ContactRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/contacts/{partId}/remove": {
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
                    partId: unknown;
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
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/contacts/{partId}/check": {
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
                    partId: unknown;
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
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/maps": {
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
                    /** @description UUID of this attempt; a retry repeats it */
                    "Idempotency-Key": string;
                };
                path: {
                    id: unknown;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/plans/{id}/maps/{partId}": {
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
                    partId: string;
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
                        "application/json": string;
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
    "/plans/{id}/maps/{partId}/remove": {
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
                    partId: unknown;
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
                        "application/json": components["schemas"]["PlanView"];
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
    "/plan-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Buddhist year */
                    academicYear: number;
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
                        "application/json": components["schemas"]["PlanOverview"];
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
    "/safety-registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description The own school when absent */
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
                        "application/json": components["schemas"]["RegisterList"];
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
                    "application/json": components["schemas"]["RegisterRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterView"];
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
            /**
             * @description What the session owes first
             * @enum {string|null}
             */
            secondStep: "confirm" | "enrol" | null;
            confirmWith: ("password" | "totp" | "passkey" | "backup-code")[];
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
        SignedChallengeField: {
            id: string;
            clientDataJSON: string;
            authenticatorData: string;
            signature: string;
        };
        ConfirmRequest: {
            /** @description While no factor is enrolled */
            password?: string;
            /** @description Six digits of the authenticator app */
            code?: string;
            /** @description One of the ten codes for once */
            backupCode?: string;
            passkey?: components["schemas"]["SignedChallengeField"];
        };
        PasskeyOptionsView: {
            options: {
                [key: string]: unknown;
            };
        };
        FactorView: {
            id: string;
            /** @enum {string} */
            kind: "totp" | "passkey";
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        FactorsView: {
            /** @description Whether a post of the person needs one */
            required: boolean;
            items: components["schemas"]["FactorView"][];
            backupCodesLeft: number;
        };
        AppSetupView: {
            /** @description Shown once, to be typed where no camera is */
            secret: string;
            /** @description otpauth address for the QR picture */
            uri: string;
        };
        AppCodeRequest: {
            /** @description Six digits of the authenticator app */
            code: string;
        };
        EnrolledView: {
            factor: components["schemas"]["FactorView"];
            /** @description With the first factor; shown once */
            backupCodes: string[] | null;
        };
        NewPasskeyRequest: {
            /** @description By which the person knows it, such as the phone */
            name: string;
            id: string;
            clientDataJSON: string;
            attestationObject: string;
            transports?: string[];
        };
        BackupCodesView: {
            /** @description Shown once */
            backupCodes: string[];
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
            /**
             * Format: uuid
             * @description Agency of a partner post
             */
            agencyId?: string;
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
            happenedTime?: string | null;
            /** @description Date or time are a guess */
            happenedAbout: boolean;
            /** Format: date-time */
            knownAt?: string | null;
            /** @enum {string} */
            locationType: "CLASSROOM" | "TOILET" | "PLAYGROUND" | "CANTEEN" | "WATER" | "GATE_ROAD" | "WORKSHOP" | "DORM" | "VEHICLE" | "TRIP" | "HOME" | "ONLINE" | "OTHER";
            locationDetail?: string | null;
            /** @description Facts only, in the words of who told them */
            facts: string;
            immediateAction?: string | null;
            told?: components["schemas"]["ToldField"][];
            damageBaht?: number | null;
            lessonsStoppedDays?: number | null;
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
            happenedTime?: string | null;
            /** @description Date or time are a guess */
            happenedAbout?: boolean;
            /** Format: date-time */
            knownAt?: string | null;
            /** @enum {string} */
            locationType?: "CLASSROOM" | "TOILET" | "PLAYGROUND" | "CANTEEN" | "WATER" | "GATE_ROAD" | "WORKSHOP" | "DORM" | "VEHICLE" | "TRIP" | "HOME" | "ONLINE" | "OTHER";
            locationDetail?: string | null;
            /** @description Facts only, in the words of who told them */
            facts?: string;
            immediateAction?: string | null;
            told?: components["schemas"]["ToldField"][];
            damageBaht?: number | null;
            lessonsStoppedDays?: number | null;
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
        IncidentFileForm: {
            /**
             * Format: binary
             * @description JPEG, PNG, WebP or PDF, at most 10 MiB
             */
            file: string;
        };
        IncidentFile: {
            /** Format: uuid */
            id: string;
            mediaType: string;
            /** @description Bytes */
            size: number;
            /** Format: date-time */
            addedAt: string;
            /** @description Added by the reader */
            own: boolean;
        };
        IncidentFileList: {
            items: components["schemas"]["IncidentFile"][];
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
            nameTh: string;
            nameEn?: string | null;
            subdistrict?: string | null;
            networkId?: string;
            code8?: string | null;
            code10: string;
            openedOn?: string;
        };
        SchoolDetailsRequest: {
            nameTh?: string;
            nameEn?: string | null;
            subdistrict?: string | null;
            networkId?: string;
            code8?: string | null;
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
        ClockCount: {
            /** @description Kind of record that the step belongs to */
            subjectKind: string;
            step: string;
            /** @description Done by the due time */
            kept: number;
            /** @description Done, or still open, after the due time */
            missed: number;
            /** @description Open, and not due yet */
            running: number;
        };
        CaseTypeCount: {
            type: string;
            opened: number;
            openAtEnd: number;
            closed: number;
        };
        CaseOutcomeCount: {
            outcome: string;
            closed: number;
        };
        CaseCounts: {
            /** @description Opened in the year */
            opened: number;
            /** @description Open on the last day of the year; today while it runs */
            openAtEnd: number;
            /** @description Closed in the year, and not opened again in it */
            closed: number;
            byType: components["schemas"]["CaseTypeCount"][];
            byOutcome: components["schemas"]["CaseOutcomeCount"][];
        };
        DropoutReasonCount: {
            /** @description Code of the ministry; null: not stated */
            reason: string | null;
            listed: number;
            back: number;
        };
        DropoutCounts: {
            /** @description Children listed in the year, mistakes apart; the denominator */
            listed: number;
            /** @description Back in education, proved; the numerator */
            back: number;
            /** @description Still looked for */
            open: number;
            /** @description Without a stated reason */
            unspecified: number;
            /** @description Percent; null without a base */
            backPercent: number | null;
            /** @description Percent; null without a base */
            unspecifiedPercent: number | null;
            byReason: components["schemas"]["DropoutReasonCount"][];
        };
        AgencyCount: {
            /** Format: uuid */
            agencyId: string;
            nameTh: string;
            type: string;
            assigned: number;
            /** @description Accepted or declined */
            answered: number;
            accepted: number;
            declined: number;
            /** @description Result reported */
            done: number;
            medianAnswerHours: number | null;
        };
        CareStatisticsView: {
            /** @description Buddhist year */
            academicYear: number;
            /** Format: uuid */
            schoolId: string | null;
            /** Format: date-time */
            asOf: string;
            /** @description Whether the year is over */
            over: boolean;
            clocks: components["schemas"]["ClockCount"][];
            cases: components["schemas"]["CaseCounts"];
            dropouts: components["schemas"]["DropoutCounts"];
            agencies: components["schemas"]["AgencyCount"][];
        };
        ReleaseLine: {
            id: string;
            /** @description Counted per district from 1 */
            number: number;
            /** @description Academic year, Buddhist era */
            year: number;
            sealRevision: number;
            /** @description SHA-256 of the seal, hexadecimal */
            sealDigest: string;
            /**
             * Format: date-time
             * @description Moment of the seal
             */
            asOf: string;
            ruleVersion: string;
            /** @description Counts from 1 up to this are hidden */
            hidesUpTo: number;
            /** @description SHA-256 over what went out, hexadecimal */
            digest: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description Name of the person who published it */
            publishedBy: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnBy: string | null;
            withdrawReason: string | null;
        };
        ReleaseList: {
            /** @description Newest first */
            items: components["schemas"]["ReleaseLine"][];
        };
        HiddenCounts: {
            /** @description Counts that go out */
            shown: number;
            /** @description Hidden: small */
            small: number;
            /** @description Hidden: changed by little since an earlier release */
            difference: number;
            /** @description Hidden: an earlier release hid it */
            earlier: number;
            /** @description Hidden so that no small one can be worked out */
            complementary: number;
        };
        PreviewRowView: {
            /** @description ALL, a code, a month YYYY-MM, an id, or UNKNOWN */
            key: string;
            /** @description Name of a network */
            nameTh: string | null;
            /** @description Students of this row on the June roll */
            base: number;
            /** @description Students affected, each once; null is hidden */
            students: number | null;
            /** @description null is hidden, or not counted in this table */
            events: number | null;
            /** @description Students of the base in percent */
            percent: number | null;
            /**
             * @description Why it is hidden: a small count; a small change since an earlier release; hidden in an earlier release; for the sake of others
             * @enum {string|null}
             */
            studentsHidden: "SMALL" | "DIFFERENCE" | "EARLIER" | "COMPLEMENTARY" | null;
            /**
             * @description Why it is hidden: a small count; a small change since an earlier release; hidden in an earlier release; for the sake of others
             * @enum {string|null}
             */
            eventsHidden: "SMALL" | "DIFFERENCE" | "EARLIER" | "COMPLEMENTARY" | null;
        };
        PreviewTableView: {
            /** @enum {string} */
            cut: "total" | "group" | "subtype" | "month" | "network" | "sex" | "level";
            /** @description Whether events are counted here */
            countsEvents: boolean;
            rows: components["schemas"]["PreviewRowView"][];
        };
        ReleasePreview: {
            /** @description Academic year, Buddhist era */
            year: number;
            sealRevision: number;
            sealDigest: string;
            /**
             * Format: date-time
             * @description Moment of the seal
             */
            asOf: string;
            ruleVersion: string;
            /** @description Counts from 1 up to this are hidden */
            hidesUpTo: number;
            /** @description Names the tables when they are published */
            digest: string;
            /** @description Number of the release that already tells this */
            releasedAs: number | null;
            counts: components["schemas"]["HiddenCounts"];
            tables: components["schemas"]["PreviewTableView"][];
        };
        PublishRequest: {
            /** @description Academic year, Buddhist era */
            year: number;
            /** @description Digest of the preview: what was looked at is what goes out */
            digest: string;
        };
        PublicRowView: {
            /** @description ALL, a code, a month YYYY-MM, an id, or UNKNOWN */
            key: string;
            /** @description Name of a network */
            nameTh: string | null;
            /** @description Students of this row on the June roll */
            base: number;
            /** @description Students affected, each once; null is hidden */
            students: number | null;
            /** @description null is hidden, or not counted in this table */
            events: number | null;
            /** @description Students of the base in percent */
            percent: number | null;
        };
        PublicTableView: {
            /** @enum {string} */
            cut: "total" | "group" | "subtype" | "month" | "network" | "sex" | "level";
            /** @description Whether events are counted here */
            countsEvents: boolean;
            rows: components["schemas"]["PublicRowView"][];
        };
        ReleaseView: {
            id: string;
            /** @description Counted per district from 1 */
            number: number;
            /** @description Academic year, Buddhist era */
            year: number;
            sealRevision: number;
            /** @description SHA-256 of the seal, hexadecimal */
            sealDigest: string;
            /**
             * Format: date-time
             * @description Moment of the seal
             */
            asOf: string;
            ruleVersion: string;
            /** @description Counts from 1 up to this are hidden */
            hidesUpTo: number;
            /** @description SHA-256 over what went out, hexadecimal */
            digest: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description Name of the person who published it */
            publishedBy: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnBy: string | null;
            withdrawReason: string | null;
            tables: components["schemas"]["PublicTableView"][];
        };
        WithdrawReleaseRequest: {
            reason: string;
        };
        ThresholdChangeView: {
            hidesUpTo: number;
            reason: string;
            /** Format: date-time */
            setAt: string;
            /** @description Name of the person who set it */
            setBy: string;
        };
        PublicThresholdView: {
            /** @description Counts from 1 up to this are hidden in releases to come */
            hidesUpTo: number;
            /** @description Number of settings so far; 0 is the default */
            version: number;
            /** @description Newest first */
            history: components["schemas"]["ThresholdChangeView"][];
        };
        PublicThresholdRequest: {
            /** @description Counts from 1 up to this are hidden */
            hidesUpTo: number;
            reason: string;
        };
        PeriodView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        SealView: {
            /** @description 1 for the first seal of the period */
            revision: number;
            reason: string | null;
            /** Format: date-time */
            asOf: string;
            ruleVersion: string;
            /** @description SHA-256 over figures, base, counted facts and records, hexadecimal */
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
            /** @description Figures beside the events that the records give otherwise now */
            figures: ("clocks" | "cases" | "dropouts" | "referrals" | "zero-reports" | "steps")[];
        };
        SealList: {
            /** @description First and last day of the period in this district */
            days: components["schemas"]["PeriodView"];
            items: components["schemas"]["SealView"][];
            /** @description null before the first seal */
            since: components["schemas"]["DifferencesView"] | null;
            /** @description Whether the period is over and has something that no seal holds */
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
        SealedZeroReports: {
            /** @description YYYY-MM, Common Era */
            month: string;
            hasRecords: number;
            confirmedZero: number;
            silent: number;
        };
        SealedStep: {
            ruleKey: string;
            /** @description Schools that had met the rule when the period ended */
            met: number;
        };
        SealedCare: {
            /**
             * Format: date-time
             * @description Records were read as they were known then
             */
            settledAt: string;
            clocks: components["schemas"]["ClockCount"][];
            cases: components["schemas"]["CaseCounts"];
            dropouts: components["schemas"]["DropoutCounts"];
            /** @description Median times are not sealed */
            agencies: components["schemas"]["AgencyCount"][];
            zeroReports: components["schemas"]["SealedZeroReports"][];
            steps: components["schemas"]["SealedStep"][];
        };
        SealedView: {
            seal: components["schemas"]["SealView"];
            days: components["schemas"]["PeriodView"];
            /** @description The events of the period */
            report: components["schemas"]["StatisticsView"];
            /** @description null in seals of the first rules, and for who may not read figures of care */
            care: components["schemas"]["SealedCare"] | null;
        };
        SealRequest: {
            /** @description Why a sealed period is sealed once more; asked for from the second time on */
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
        TaskView: {
            id: string;
            kind: string;
            subjectKind: string;
            subjectId: string;
            reference: string;
            path: string;
            urgency: string;
            /** @description Whether it is the acting post’s, by itself or by its role */
            mine: boolean;
            /** @description Role of the owner when no post is named */
            ownerRole: string | null;
            schoolNameTh: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            dueAt: string;
            late: boolean;
            /** @enum {string} */
            level: "none" | "reminded" | "overdue" | "head" | "district";
            /** @enum {string} */
            state: "open" | "done" | "cancelled";
            /** @description Whether the reader may mark it done here */
            doneByHand: boolean;
            version: number;
        };
        TaskPage: {
            items: components["schemas"]["TaskView"][];
            nextCursor: string | null;
        };
        TaskCounts: {
            mine: number;
            overdue: number;
            all: number;
        };
        FinishTaskRequest: {
            /** @description What shows that it was done; no names */
            evidence?: string;
        };
        NoticeView: {
            id: string;
            kind: string;
            subjectKind: string;
            subjectId: string;
            reference: string;
            /** @description Where it leads in the web application */
            path: string;
            urgent: boolean;
            /** @enum {string} */
            state: "unread" | "seen" | "handled";
            /** @description What the task is that it speaks of */
            taskKind: string | null;
            /** Format: date-time */
            dueAt: string | null;
            figures: {
                [key: string]: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
        };
        InboxPage: {
            items: components["schemas"]["NoticeView"][];
            nextCursor: string | null;
        };
        InboxCounts: {
            unread: number;
            /** @description Not handled yet */
            open: number;
        };
        ClockPolicyView: {
            subjectKind: string;
            step: string;
            urgency: string;
            /** @enum {string} */
            clock: "24x7 hours" | "hours" | "working days" | "calendar days";
            amount: number | null;
            remindPercent: number;
            headPercent: number;
            districtPercent: number;
            /**
             * Format: date-time
             * @description null: never changed
             */
            changedAt: string | null;
            /** @description 0: the default of the program */
            version: number;
        };
        ClockPolicyList: {
            items: components["schemas"]["ClockPolicyView"][];
        };
        ClockLimitView: {
            /** @enum {string} */
            clock: "24x7 hours" | "hours" | "working days" | "calendar days";
            amount: number | null;
            remindPercent: number;
            headPercent: number;
            districtPercent: number;
        };
        ClockChangeView: {
            id: string;
            subjectKind: string;
            step: string;
            urgency: string;
            /** Format: date-time */
            at: string;
            /** @description Role of the post that changed it */
            actingRole: string | null;
            /** @description The post that changed it */
            postId: string | null;
            before: components["schemas"]["ClockLimitView"];
            after: components["schemas"]["ClockLimitView"];
            version: number;
        };
        ClockChangePage: {
            items: components["schemas"]["ClockChangeView"][];
            nextCursor: string | null;
        };
        ClockLimitRequest: {
            /** @enum {string} */
            clock: "24x7 hours" | "hours" | "working days" | "calendar days";
            amount: number | null;
            remindPercent: number;
            headPercent: number;
            districtPercent: number;
        };
        NoticeSettingsView: {
            email: string | null;
            /** @enum {string} */
            emailFor: "none" | "urgent" | "all";
            /** @enum {string} */
            lineFor: "none" | "urgent" | "all";
            digest: boolean;
            quietFrom: string;
            quietTo: string;
            /** @description Channels that this installation has */
            channels: string[];
            /** @description 0: never set */
            version: number;
        };
        NoticeSettingsRequest: {
            email: string | null;
            /** @enum {string} */
            emailFor: "none" | "urgent" | "all";
            /** @enum {string} */
            lineFor: "none" | "urgent" | "all";
            /** @description Whether the weekly summary also leaves the house */
            digest: boolean;
            /** @example 20:00 */
            quietFrom: string;
            /** @example 06:00 */
            quietTo: string;
        };
        DeliveryView: {
            id: string;
            /** @enum {string} */
            channel: "email" | "line";
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed" | "dropped";
            tries: number;
            /** @description retry: the gateway did not take it; refused: it refused for good */
            failure: string;
            kind: string;
            reference: string;
            /** @description Role of the post that it was for */
            role: string;
            /** Format: date-time */
            queuedAt: string;
            /** Format: date-time */
            lastTryAt: string;
        };
        DeliveryPage: {
            items: components["schemas"]["DeliveryView"][];
            nextCursor: string | null;
        };
        DeliveryCount: {
            /** @enum {string} */
            channel: "email" | "line";
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed" | "dropped";
            count: number;
            /**
             * Format: date-time
             * @description The last of them
             */
            lastAt: string;
        };
        DeliveryCounts: {
            /** @description Days that are counted */
            days: number;
            /** @description Channels that are open now */
            channels: ("email" | "line")[];
            items: components["schemas"]["DeliveryCount"][];
        };
        LineLinkView: {
            /**
             * @description `off`: this installation links no LINE · `waiting`: a code may still be sent
             * @enum {string}
             */
            state: "off" | "none" | "waiting" | "linked";
            /** @description Official account that the code is sent to */
            accountId: string | null;
            /** Format: date-time */
            linkedAt: string | null;
            /** @description How long the waiting code is good */
            secondsLeft: number | null;
        };
        LineCodeView: {
            /**
             * @description Told once
             * @example 123 456 789
             */
            code: string;
            secondsLeft: number;
        };
        SdqScoresRequest: {
            emotional: number;
            conduct: number;
            hyperactivity: number;
            peer: number;
            prosocial: number;
        };
        AspectResult: {
            /** @enum {string} */
            aspect: "TALENT" | "STUDY" | "HEALTH" | "ECONOMY" | "WELFARE" | "SUBSTANCE" | "VIOLENCE" | "SEXUAL" | "GAME" | "SPECIAL_NEED" | "DEVICE";
            /** @enum {string} */
            group: "NORMAL" | "AT_RISK" | "PROBLEM";
        };
        ScreeningEntry: {
            /** Format: uuid */
            studentId: string;
            /** @description SDQ: the five scales, or `items` */
            scores?: components["schemas"]["SdqScoresRequest"];
            /** @description SDQ: 25 numbers from 0 to 2 instead of `scores` */
            items?: number[];
            /** @description ASPECTS: each aspect that was judged */
            aspects?: components["schemas"]["AspectResult"][];
            /** @enum {string} */
            colour?: "GREEN" | "YELLOW" | "ORANGE" | "RED";
            /** @enum {string} */
            status?: "NONE" | "POOR" | "EXTRA_POOR";
        };
        RecordScreeningsRequest: {
            /** @enum {string} */
            kind: "SDQ" | "ASPECTS" | "HERO" | "CCT";
            /**
             * @description For SDQ, and for nothing else
             * @enum {string}
             */
            informant?: "STUDENT" | "TEACHER" | "PARENT";
            /** Format: date */
            assessedOn: string;
            /** @description One student or a class; all are saved or none */
            entries: components["schemas"]["ScreeningEntry"][];
        };
        SavedScreenings: {
            ids: string[];
            saved: number;
        };
        PasteRequest: {
            /** @enum {string} */
            kind: "SDQ" | "ASPECTS" | "HERO" | "CCT";
            /**
             * @description For SDQ, and for nothing else
             * @enum {string}
             */
            informant?: "STUDENT" | "TEACHER" | "PARENT";
            /** Format: date */
            assessedOn: string;
            /** @enum {string} */
            level: "AN1" | "AN2" | "AN3" | "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "M1" | "M2" | "M3";
            /** @description Empty for the only room of a level */
            room: string;
            /** @description Lines of a spreadsheet: student code or name, then the values */
            text: string;
        };
        PasteLine: {
            /** @description Line of the pasted text, from 1 */
            row: number;
            who: string;
            /** Format: uuid */
            studentId: string | null;
            displayName: string | null;
            /** @enum {string|null} */
            overall: "NORMAL" | "AT_RISK" | "PROBLEM" | null;
            problem: string | null;
        };
        PasteCheck: {
            rows: components["schemas"]["PasteLine"][];
            problems: number;
        };
        SdqScoresView: {
            emotional: number;
            conduct: number;
            hyperactivity: number;
            peer: number;
            prosocial: number;
        };
        ScreeningResult: {
            scores: components["schemas"]["SdqScoresView"] | null;
            total: number | null;
            /** @description Group of each scale or aspect */
            groups: {
                [key: string]: string;
            } | null;
            strength: boolean | null;
            /** @enum {string|null} */
            colour: "GREEN" | "YELLOW" | "ORANGE" | "RED" | null;
            /** @enum {string|null} */
            status: "NONE" | "POOR" | "EXTRA_POOR" | null;
        };
        ScreeningView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "SDQ" | "ASPECTS" | "HERO" | "CCT";
            /** @enum {string|null} */
            informant: "STUDENT" | "TEACHER" | "PARENT" | null;
            academicYear: number;
            term: number;
            /** Format: date */
            assessedOn: string;
            /** @enum {string} */
            overall: "NORMAL" | "AT_RISK" | "PROBLEM";
            /** @description Stamp of the set that it was judged by */
            criteria: string;
            /** @description False: corrected by a newer one */
            latest: boolean;
            /** @enum {string} */
            source: "typed" | "pasted" | "imported";
            /** Format: date-time */
            recordedAt: string;
            /** @description null: your post sees the group alone */
            result: components["schemas"]["ScreeningResult"] | null;
        };
        ScreeningList: {
            items: components["schemas"]["ScreeningView"][];
        };
        Light: {
            /** @enum {string} */
            kind: "SDQ" | "ASPECTS" | "HERO" | "CCT";
            /**
             * @description The gravest of this year
             * @enum {string}
             */
            overall: "NORMAL" | "AT_RISK" | "PROBLEM";
            /** Format: date */
            assessedOn: string;
        };
        StudentLights: {
            /** Format: uuid */
            studentId: string;
            displayName: string;
            studentCode: string | null;
            lights: components["schemas"]["Light"][];
        };
        ClassLights: {
            academicYear: number;
            items: components["schemas"]["StudentLights"][];
        };
        CoverageLine: {
            /** Format: uuid */
            schoolId: string;
            schoolNameTh: string;
            level: string | null;
            room: string | null;
            enrolled: number;
            sdq: number;
            aspects: number;
            hero: number;
            cct: number;
        };
        Coverage: {
            academicYear: number;
            /** @enum {string|null} */
            round: "JUNE" | "NOVEMBER" | "OTHER" | null;
            items: components["schemas"]["CoverageLine"][];
        };
        AspectCriteriaView: {
            /** @enum {string} */
            aspect: "TALENT" | "STUDY" | "HEALTH" | "ECONOMY" | "WELFARE" | "SUBSTANCE" | "VIOLENCE" | "SEXUAL" | "GAME" | "SPECIAL_NEED" | "DEVICE";
            normal: string;
            atRisk: string;
            problem: string;
        };
        CriteriaView: {
            /** @enum {string} */
            sdqSet: "DMH_OBEC_CLASSIC" | "NORM_2011";
            /** @description 0: the built-in one */
            sdqVersion: number;
            aspectsVersion: number;
            /** @description What a new record is stamped with */
            aspectsStamp: string;
            aspects: components["schemas"]["AspectCriteriaView"][];
        };
        ChooseSdqSetRequest: {
            /** @enum {string} */
            set: "DMH_OBEC_CLASSIC" | "NORM_2011";
        };
        AspectCriteriaRequest: {
            /** @enum {string} */
            aspect: "TALENT" | "STUDY" | "HEALTH" | "ECONOMY" | "WELFARE" | "SUBSTANCE" | "VIOLENCE" | "SEXUAL" | "GAME" | "SPECIAL_NEED" | "DEVICE";
            normal: string;
            atRisk: string;
            /** @description Empty where the aspect has no problem group */
            problem: string;
        };
        EditAspectsRequest: {
            /** @description Each of the eleven aspects once */
            criteria: components["schemas"]["AspectCriteriaRequest"][];
        };
        ScaleField: {
            /** @enum {string} */
            problem: "FAMILY" | "POVERTY" | "LEARNING" | "HEALTH" | "MENTAL" | "PEERS" | "SUBSTANCE" | "VIOLENCE" | "SCHOOL" | "MEDIA" | "COMMUNITY" | "OTHER";
            /** @description 1 none, 5 very severe */
            scale: number;
        };
        MeasureField: {
            attendancePercent?: number;
            /** @enum {string} */
            careGroup: "NORMAL" | "AT_RISK" | "PROBLEM";
            scales: components["schemas"]["ScaleField"][];
        };
        OpenCaseRequest: {
            problem: string;
            history?: string | null;
            family?: string | null;
            /** @enum {string} */
            type: "AT_RISK" | "DROPOUT" | "DROPOUT_RISK" | "ABUSE" | "DRUGS" | "MENTAL" | "THREAT" | "OTHER";
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** Format: uuid */
            studentId: string;
            /** @enum {string} */
            origin?: "HAND" | "INCIDENT" | "SCREENING";
            /**
             * Format: uuid
             * @description The incident or screening
             */
            originId?: string;
            /**
             * Format: uuid
             * @description Owner; the own post unless told otherwise
             */
            ownerPostId?: string;
            measure?: components["schemas"]["MeasureField"];
            /** @description Keep as a draft; no clock runs yet */
            draft?: boolean;
        };
        CaseReceipt: {
            id: string;
            reference: string;
            /** @enum {string} */
            status: "DRAFT" | "OPEN" | "CONFERENCE" | "REFERRED" | "FOLLOW_UP" | "CLOSED" | "REOPENED" | "DISCARDED";
            /** @enum {string} */
            route: "school" | "district";
            version: number;
        };
        CaseStudentView: {
            id: string;
            /** @description null: not shown here */
            displayName: string | null;
            level: string;
            room: string;
        };
        CasePostView: {
            postId: string;
            role: string;
            /** @description Null where the reader knows the post by its role alone */
            nameTh: string | null;
            /** @description Somebody holds the post today */
            held: boolean;
        };
        CaseLine: {
            id: string;
            reference: string;
            /** @enum {string} */
            type: "AT_RISK" | "DROPOUT" | "DROPOUT_RISK" | "ABUSE" | "DRUGS" | "MENTAL" | "THREAT" | "OTHER";
            /** @enum {string} */
            status: "DRAFT" | "OPEN" | "CONFERENCE" | "REFERRED" | "FOLLOW_UP" | "CLOSED" | "REOPENED" | "DISCARDED";
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** @enum {string} */
            route: "school" | "district";
            schoolId: string;
            schoolNameTh: string;
            student: components["schemas"]["CaseStudentView"] | null;
            owner: components["schemas"]["CasePostView"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            version: number;
        };
        CasePage: {
            items: components["schemas"]["CaseLine"][];
            nextCursor: string | null;
        };
        MeasureView: {
            attendancePercent?: number;
            /** @enum {string} */
            careGroup: "NORMAL" | "AT_RISK" | "PROBLEM";
            scales: components["schemas"]["ScaleField"][];
            /** @enum {string} */
            moment: "OPEN" | "CLOSE";
            /** Format: date-time */
            measuredAt: string;
        };
        PlanItemView: {
            id: string;
            /** @enum {string} */
            kind: "GOAL" | "SERVICE" | "FOLLOW_UP";
            parentId: string | null;
            serviceType: string | null;
            text: string;
            /** Format: date */
            dueOn: string;
            ownerPostId: string;
            /** @enum {string} */
            state: "OPEN" | "DONE" | "CANCELLED";
            result: string | null;
            version: number;
        };
        RelationField: {
            /** @enum {string} */
            member: "FATHER" | "MOTHER" | "BROTHER" | "SISTER" | "GRANDPARENT" | "RELATIVE";
            /** @enum {string} */
            value: "CLOSE" | "NEUTRAL" | "DISTANT" | "CONFLICT" | "NONE";
        };
        HomeVisitRequest: {
            /** Format: date */
            visitedOn: string;
            /** @enum {string} */
            outcome: "MET" | "STUDENT_NOT_FOUND" | "ADDRESS_CHANGED" | "REFUSED" | "UNSAFE" | "ONLINE";
            /** @enum {string} */
            metRelation?: "FATHER" | "MOTHER" | "STEP_FATHER" | "STEP_MOTHER" | "GRANDFATHER" | "GRANDMOTHER" | "UNCLE_AUNT" | "SIBLING" | "RELATIVE" | "FOSTER" | "SHELTER" | "OTHER";
            /** @enum {string} */
            parentsStatus?: "TOGETHER" | "SEPARATED" | "DIVORCED" | "FATHER_DEAD" | "MOTHER_DEAD" | "BOTH_DEAD" | "DETAINED" | "UNKNOWN";
            burdens?: ("DISABLED" | "ELDERLY" | "UNEMPLOYED" | "CHRONIC" | "SINGLE_PARENT" | "DEBT")[];
            householdSize?: number;
            /** @enum {string} */
            housing?: "OWN" | "RENT" | "WITH_OTHERS";
            /** @enum {string} */
            houseState?: "GOOD" | "WORN" | "UNSAFE";
            hasToilet?: boolean;
            hasVehicle?: boolean;
            hasLand?: boolean;
            hoursTogether?: number;
            relations?: components["schemas"]["RelationField"][];
            /** @enum {string} */
            carer?: "PARENT" | "GRANDPARENT" | "RELATIVE" | "SIBLING" | "NEIGHBOUR" | "NOBODY";
            incomePerHead?: number;
            allowanceADay?: number;
            childWorks?: boolean;
            childWork?: string;
            helpWanted?: ("STUDY" | "BEHAVIOUR" | "ECONOMY" | "OTHER")[];
            aidReceived?: string;
            parentsWorries?: string;
            worries?: ("HEALTH" | "SAFETY" | "SUBSTANCE" | "VIOLENCE" | "SEXUAL" | "GAMING" | "INTERNET")[];
            distanceKm?: number;
            travelMinutes?: number;
            /** @enum {string} */
            travelMode?: "WALK" | "BICYCLE" | "MOTORBIKE" | "CAR" | "SCHOOL_BUS" | "PUBLIC" | "BOAT" | "OTHER";
            chores?: string;
            hobbies?: string;
            remarks?: string;
        };
        HomeVisitView: {
            id: string;
            /** Format: date */
            visitedOn: string;
            outcome: string;
            form: components["schemas"]["HomeVisitRequest"];
            version: number;
        };
        DecisionView: {
            id: string;
            text: string;
            ownerPostId: string;
            /** Format: date */
            dueOn: string;
        };
        ConferenceView: {
            id: string;
            /** Format: date */
            heldOn: string;
            attendees: string;
            summary: string;
            decisions: components["schemas"]["DecisionView"][];
        };
        NoteLine: {
            id: string;
            /** @enum {string} */
            sensitivity: "NORMAL" | "PSYCHOLOGIST" | "LEGAL";
            headline: string;
            /** Format: date-time */
            writtenAt: string;
            /** @description null: opened by itself */
            text: string | null;
            /** @description This post may open it */
            readable: boolean;
        };
        AttachmentView: {
            id: string;
            visitId: string | null;
            mediaType: string;
            fileName: string;
            size: number;
            /** Format: date-time */
            addedAt: string;
        };
        CaseView: {
            id: string;
            reference: string;
            /** @enum {string} */
            type: "AT_RISK" | "DROPOUT" | "DROPOUT_RISK" | "ABUSE" | "DRUGS" | "MENTAL" | "THREAT" | "OTHER";
            /** @enum {string} */
            status: "DRAFT" | "OPEN" | "CONFERENCE" | "REFERRED" | "FOLLOW_UP" | "CLOSED" | "REOPENED" | "DISCARDED";
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** @enum {string} */
            route: "school" | "district";
            schoolId: string;
            schoolNameTh: string;
            student: components["schemas"]["CaseStudentView"] | null;
            owner: components["schemas"]["CasePostView"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            version: number;
            origin: string;
            /**
             * Format: uuid
             * @description What it was opened from
             */
            originId: string | null;
            problem: string;
            history: string | null;
            family: string | null;
            closeReason: string | null;
            /** Format: date-time */
            closedAt: string | null;
            team: components["schemas"]["CasePostView"][];
            /** @description Posts that work here is given to */
            posts: components["schemas"]["CasePostView"][];
            measures: components["schemas"]["MeasureView"][];
            plan: components["schemas"]["PlanItemView"][];
            visits: components["schemas"]["HomeVisitView"][];
            conferences: components["schemas"]["ConferenceView"][];
            notes: components["schemas"]["NoteLine"][];
            files: components["schemas"]["AttachmentView"][];
            studyId: string | null;
            availableActions: ("open" | "discard" | "edit" | "record" | "call-conference" | "refer" | "follow-up" | "resume" | "close" | "reopen" | "assign" | "set-team" | "offer")[];
        };
        CaseEventView: {
            id: string;
            /** Format: date-time */
            at: string;
            actingRole: string;
            action: string;
            sourceId: string | null;
            code: string | null;
            from: string | null;
            to: string | null;
            reason: string | null;
        };
        CaseTimeline: {
            items: components["schemas"]["CaseEventView"][];
            nextCursor: string | null;
        };
        EditCaseRequest: {
            problem?: string;
            history?: string | null;
            family?: string | null;
            /** @enum {string} */
            type?: "AT_RISK" | "DROPOUT" | "DROPOUT_RISK" | "ABUSE" | "DRUGS" | "MENTAL" | "THREAT" | "OTHER";
            /** @enum {string} */
            urgency?: "CRITICAL" | "URGENT" | "NORMAL";
        };
        CloseCaseRequest: {
            /** @enum {string} */
            closeReason: "IMPROVED" | "RETURNED" | "TRANSFERRED_CARE" | "MOVED_SCHOOL" | "GRADUATED" | "OVER_AGE" | "UNREACHABLE" | "DECEASED" | "DECLINED";
            /** @description Needed; 422 without it */
            measure?: components["schemas"]["MeasureField"];
        };
        CaseReasonRequest: {
            reason: string;
        };
        AssignCaseRequest: {
            /** Format: uuid */
            postId: string;
        };
        CaseTeamRequest: {
            postIds: string[];
        };
        TransferView: {
            id: string;
            reference: string;
            /** @enum {string} */
            type: "AT_RISK" | "DROPOUT" | "DROPOUT_RISK" | "ABUSE" | "DRUGS" | "MENTAL" | "THREAT" | "OTHER";
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            fromSchoolNameTh: string;
            /** Format: date-time */
            offeredAt: string;
            version: number;
        };
        TransferList: {
            items: components["schemas"]["TransferView"][];
        };
        PlanItemRequest: {
            /** @enum {string} */
            kind: "GOAL" | "SERVICE" | "FOLLOW_UP";
            /**
             * Format: uuid
             * @description The goal that a service or follow-up belongs to
             */
            parentId?: string;
            /** @enum {string} */
            serviceType?: "COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER";
            text: string;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            ownerPostId?: string;
        };
        CasePartReceipt: {
            id: string;
        };
        EndPlanItemRequest: {
            /** @description What came of it, or why not */
            result: string;
        };
        DecisionField: {
            text: string;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            ownerPostId: string;
        };
        ConferenceRequest: {
            /** Format: date */
            heldOn: string;
            /** @description Who met */
            attendees: string;
            summary: string;
            decisions: components["schemas"]["DecisionField"][];
        };
        NoteRequest: {
            /** @enum {string} */
            sensitivity: "NORMAL" | "PSYCHOLOGIST" | "LEGAL";
            /** @description Everybody on the case reads it */
            headline: string;
            text: string;
            /** @description Posts whose holders may open a sealed note */
            readerPostIds?: string[];
        };
        NoteView: {
            id: string;
            text: string;
        };
        CaseStudyLine: {
            id: string;
            caseId: string;
            reference: string;
            schoolNameTh: string;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "ANALYSED";
            causes: ("FAMILY" | "POVERTY" | "LEARNING" | "HEALTH" | "MENTAL" | "PEERS" | "SUBSTANCE" | "VIOLENCE" | "SCHOOL" | "MEDIA" | "COMMUNITY" | "OTHER")[];
            helps: ("COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER")[];
            /** @enum {string|null} */
            result: "SOLVED" | "BETTER" | "SAME" | "WORSE" | "UNKNOWN" | null;
            academicYear: number;
            /** Format: date-time */
            submittedAt: string | null;
            version: number;
        };
        CaseStudyPage: {
            items: components["schemas"]["CaseStudyLine"][];
            nextCursor: string | null;
        };
        CaseStudyCount: {
            /** @enum {string} */
            cause: "FAMILY" | "POVERTY" | "LEARNING" | "HEALTH" | "MENTAL" | "PEERS" | "SUBSTANCE" | "VIOLENCE" | "SCHOOL" | "MEDIA" | "COMMUNITY" | "OTHER";
            /** @enum {string} */
            help: "COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER";
            /** @enum {string} */
            result: "SOLVED" | "BETTER" | "SAME" | "WORSE" | "UNKNOWN";
            count: number;
        };
        CaseStudyCounts: {
            academicYear: number;
            reports: number;
            cells: components["schemas"]["CaseStudyCount"][];
        };
        SectionField: {
            /** @enum {string} */
            code: "IDENTITY" | "PROBLEM" | "OBJECTIVE" | "HISTORY_FAMILY" | "HEALTH" | "STUDY" | "BEHAVIOUR" | "TOOLS" | "ANALYSIS" | "DIAGNOSIS" | "HELP" | "PROGNOSIS" | "FOLLOW_UP" | "RESULT";
            text: string;
        };
        CaseStudyView: {
            id: string;
            caseId: string;
            reference: string;
            schoolNameTh: string;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "ANALYSED";
            causes: ("FAMILY" | "POVERTY" | "LEARNING" | "HEALTH" | "MENTAL" | "PEERS" | "SUBSTANCE" | "VIOLENCE" | "SCHOOL" | "MEDIA" | "COMMUNITY" | "OTHER")[];
            helps: ("COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER")[];
            /** @enum {string|null} */
            result: "SOLVED" | "BETTER" | "SAME" | "WORSE" | "UNKNOWN" | null;
            academicYear: number;
            /** Format: date-time */
            submittedAt: string | null;
            version: number;
            sections: components["schemas"]["SectionField"][];
            districtNote: string | null;
            availableActions: ("edit" | "submit" | "return" | "analyse")[];
        };
        EditCaseStudyRequest: {
            sections: components["schemas"]["SectionField"][];
            causes: ("FAMILY" | "POVERTY" | "LEARNING" | "HEALTH" | "MENTAL" | "PEERS" | "SUBSTANCE" | "VIOLENCE" | "SCHOOL" | "MEDIA" | "COMMUNITY" | "OTHER")[];
            helps: ("COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER")[];
            /** @enum {string} */
            result?: "SOLVED" | "BETTER" | "SAME" | "WORSE" | "UNKNOWN";
        };
        CaseStudyNoteRequest: {
            note: string;
        };
        DropoutLine: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** Format: uuid */
            studentId: string;
            displayName: string;
            /** Format: uuid */
            schoolId: string;
            schoolNameTh: string;
            level: string;
            room: string;
            /** @enum {string} */
            sign: "ROUND" | "LEAVER" | "NOT_STRUCK_OFF" | "CONSEC5" | "MONTH7";
            /** @enum {string} */
            state: "NOT_TRACED" | "TRACING" | "FOUND_PENDING" | "CLOSED" | "MISTAKEN";
            /** @enum {string|null} */
            outcome: "RETURNED_SAME" | "RETURNED_OTHER" | "NFE" | "VOCATIONAL" | "HOME_SCHOOL" | "ABROAD" | "WORKING" | "OVER_AGE_NO" | "ILL_UNABLE" | "DETAINED" | "DECEASED" | "NOT_FOUND" | null;
            /** @description null: the care posts of the school */
            ownerName: string | null;
            /** Format: date-time */
            dueAt: string | null;
            late: boolean;
            /** Format: date-time */
            listedAt: string;
            version: number;
        };
        DropoutPage: {
            items: components["schemas"]["DropoutLine"][];
            nextCursor: string | null;
        };
        StepView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "PHONE" | "HOME_VISIT" | "LETTER" | "OTHER";
            /** @enum {string} */
            result: "FOUND" | "NOT_FOUND" | "REFUSED" | "MOVED";
            /** Format: date */
            doneOn: string;
            note: string | null;
            byName: string;
        };
        DropoutHistoryLine: {
            /** Format: date-time */
            at: string;
            actingRole: string;
            action: string;
            /** @enum {string} */
            to: "NOT_TRACED" | "TRACING" | "FOUND_PENDING" | "CLOSED" | "MISTAKEN";
            explanation: string | null;
        };
        DropoutOwnerView: {
            /** Format: uuid */
            postId: string;
            role: string;
            displayName: string;
        };
        DropoutView: {
            /** Format: uuid */
            id: string;
            reference: string;
            /** Format: uuid */
            studentId: string;
            displayName: string;
            /** Format: uuid */
            schoolId: string;
            schoolNameTh: string;
            level: string;
            room: string;
            /** @enum {string} */
            sign: "ROUND" | "LEAVER" | "NOT_STRUCK_OFF" | "CONSEC5" | "MONTH7";
            /** @enum {string} */
            state: "NOT_TRACED" | "TRACING" | "FOUND_PENDING" | "CLOSED" | "MISTAKEN";
            /** @enum {string|null} */
            outcome: "RETURNED_SAME" | "RETURNED_OTHER" | "NFE" | "VOCATIONAL" | "HOME_SCHOOL" | "ABROAD" | "WORKING" | "OVER_AGE_NO" | "ILL_UNABLE" | "DETAINED" | "DECEASED" | "NOT_FOUND" | null;
            /** @description null: the care posts of the school */
            ownerName: string | null;
            /** Format: date-time */
            dueAt: string | null;
            late: boolean;
            /** Format: date-time */
            listedAt: string;
            version: number;
            /** @enum {string|null} */
            reason: "M01" | "M02" | "M03" | "M04" | "M05" | "M06" | "M07" | "M08" | "M09" | "M10" | "M11" | "M12" | "M13" | "M14" | "M15" | "M16" | "M17" | "M18" | "M19" | null;
            /** @enum {string|null} */
            ownCause: "O1" | "O2" | "O3" | "O4" | "O5" | "O6" | "O7" | "O8" | "O9" | null;
            evidenceDocument: string | null;
            newPlace: string | null;
            steps: components["schemas"]["StepView"][];
            history: components["schemas"]["DropoutHistoryLine"][];
            /** @description Posts that it can be given to; empty for who may not */
            owners: components["schemas"]["DropoutOwnerView"][];
            /**
             * Format: uuid
             * @description The case that was opened from it, for who sees it
             */
            caseId: string | null;
            availableActions: ("trace" | "add-step" | "find" | "set-reason" | "hand-over" | "close" | "mark-mistake" | "reopen")[];
        };
        DropoutFigure: {
            /** Format: uuid */
            schoolId: string;
            schoolNameTh: string;
            /** @description Entries of the year, mistakes apart; the denominator */
            listed: number;
            open: number;
            /** @description Back in education, proved; the numerator */
            back: number;
            out: number;
            gone: number;
            notFound: number;
            /** @description Without a stated reason: a quality figure */
            unspecified: number;
        };
        DropoutFigures: {
            academicYear: number;
            items: components["schemas"]["DropoutFigure"][];
        };
        AbsenceRequest: {
            /** Format: uuid */
            studentId: string;
            /**
             * Format: date
             * @description Last school day that was counted
             */
            seenOn: string;
            consecutiveDays: number;
            daysInMonth: number;
        };
        AbsenceReceipt: {
            /** Format: uuid */
            id: string;
            /**
             * @description null: under both limits, nobody is listed
             * @enum {string|null}
             */
            sign: "CONSEC5" | "MONTH7" | null;
        };
        TraceRequest: {
            /** @enum {string} */
            kind: "PHONE" | "HOME_VISIT" | "LETTER" | "OTHER";
            /** Format: date */
            doneOn: string;
            note?: string;
            /** @enum {string} */
            result: "NOT_FOUND" | "REFUSED" | "MOVED";
        };
        DropoutReceipt: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "NOT_TRACED" | "TRACING" | "FOUND_PENDING" | "CLOSED" | "MISTAKEN";
            version: number;
        };
        AddStepRequest: {
            /** @enum {string} */
            kind: "PHONE" | "HOME_VISIT" | "LETTER" | "OTHER";
            /** Format: date */
            doneOn: string;
            note?: string;
            /** @enum {string} */
            result: "FOUND" | "NOT_FOUND" | "REFUSED" | "MOVED";
        };
        FindRequest: {
            /** @enum {string} */
            kind: "PHONE" | "HOME_VISIT" | "LETTER" | "OTHER";
            /** Format: date */
            doneOn: string;
            note?: string;
        };
        DropoutReasonRequest: {
            /**
             * @description The ministry’s code, for exchange
             * @enum {string}
             */
            reason: "M01" | "M02" | "M03" | "M04" | "M05" | "M06" | "M07" | "M08" | "M09" | "M10" | "M11" | "M12" | "M13" | "M14" | "M15" | "M16" | "M17" | "M18" | "M19";
            /**
             * @description Why the child left
             * @enum {string}
             */
            ownCause?: "O1" | "O2" | "O3" | "O4" | "O5" | "O6" | "O7" | "O8" | "O9";
        };
        HandOverRequest: {
            /**
             * Format: uuid
             * @description A post of the school that may trace this child
             */
            postId: string;
        };
        OpenDropoutCaseRequest: {
            problem: string;
            history?: string | null;
            family?: string | null;
            /** @enum {string} */
            type: "AT_RISK" | "DROPOUT" | "DROPOUT_RISK" | "ABUSE" | "DRUGS" | "MENTAL" | "THREAT" | "OTHER";
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /**
             * Format: uuid
             * @description Owner; the own post unless told otherwise
             */
            ownerPostId?: string;
            measure?: components["schemas"]["MeasureField"];
            /** @description Keep as a draft; no clock runs yet */
            draft?: boolean;
        };
        CloseRequest: {
            /** @enum {string} */
            outcome: "RETURNED_SAME" | "RETURNED_OTHER" | "NFE" | "VOCATIONAL" | "HOME_SCHOOL" | "ABROAD" | "WORKING" | "OVER_AGE_NO" | "ILL_UNABLE" | "DETAINED" | "DECEASED" | "NOT_FOUND";
            /** @description Number of a letter or paper that proves it */
            document?: string;
            /** @description Where the child learns now */
            newPlace?: string;
        };
        ExplainRequest: {
            explanation: string;
        };
        AgencyContactView: {
            name: string | null;
            phone: string | null;
            email: string | null;
            note: string | null;
        };
        AgencyAgreementView: {
            mouId: string;
            status: string;
            lastOn: string;
        };
        AgencyView: {
            id: string;
            type: string;
            nameTh: string;
            nameEn: string | null;
            subdistricts: string[];
            phone: string | null;
            services: string[];
            closedOn: string | null;
            /** @description Whether an agreement is in force today, so that it may receive anything */
            inForce: boolean;
            /** @description Null for schools */
            contact: components["schemas"]["AgencyContactView"] | null;
            /** @description The latest agreement; null for schools */
            agreement: components["schemas"]["AgencyAgreementView"] | null;
            version: number;
        };
        AgencyPage: {
            items: components["schemas"]["AgencyView"][];
            nextCursor: string | null;
        };
        AgencyUserView: {
            personId: string;
            postId: string;
            displayName: string;
            role: string;
            startsOn: string;
            endsOn: string | null;
        };
        AgencyUserList: {
            items: components["schemas"]["AgencyUserView"][];
        };
        AgencyContact: {
            name?: string;
            phone?: string;
            email?: string;
            note?: string;
        };
        NewAgencyRequest: {
            /** @enum {string} */
            type: "DISTRICT_OFFICE" | "MONASTIC" | "POLICE" | "PUBLIC_HEALTH" | "LOCAL_ADMIN_PROMOTION" | "HOSPITAL" | "MENTAL_HEALTH_CENTER" | "LOCAL_GOV" | "SOCIAL_DEV" | "CHILD_SHELTER" | "JUVENILE" | "NARCOTICS" | "DISASTER" | "NFE" | "VOCATIONAL" | "SPECIAL_EDU" | "EEF" | "CONDUCT_OFFICERS" | "CIVIL_REGISTRY" | "UTILITY_ROAD" | "NGO" | "OTHER";
            nameTh: string;
            nameEn?: string | null;
            /** @description Empty: the whole district */
            subdistricts?: string[];
            /** @description Number of the office, open to schools */
            phone?: string | null;
            services?: ("COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER")[];
            contact?: components["schemas"]["AgencyContact"];
        };
        AgencyDetailsRequest: {
            /** @enum {string} */
            type?: "DISTRICT_OFFICE" | "MONASTIC" | "POLICE" | "PUBLIC_HEALTH" | "LOCAL_ADMIN_PROMOTION" | "HOSPITAL" | "MENTAL_HEALTH_CENTER" | "LOCAL_GOV" | "SOCIAL_DEV" | "CHILD_SHELTER" | "JUVENILE" | "NARCOTICS" | "DISASTER" | "NFE" | "VOCATIONAL" | "SPECIAL_EDU" | "EEF" | "CONDUCT_OFFICERS" | "CIVIL_REGISTRY" | "UTILITY_ROAD" | "NGO" | "OTHER";
            nameTh?: string;
            nameEn?: string | null;
            /** @description Empty: the whole district */
            subdistricts?: string[];
            /** @description Number of the office, open to schools */
            phone?: string | null;
            services?: ("COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER")[];
            contact?: components["schemas"]["AgencyContact"];
        };
        CloseAgencyRequest: {
            reason: string;
        };
        MouSignatory: {
            /** @enum {string} */
            side: "district" | "agency";
            name: string;
            position: string;
            /** Format: date */
            signedOn: string;
        };
        MouView: {
            id: string;
            agencyId: string;
            agencyNameTh: string;
            agencyType: string;
            reference: string;
            edition: number;
            supersedesId: string | null;
            supersededById: string | null;
            /** @enum {string} */
            status: "DRAFT" | "ACTIVE" | "EXPIRING" | "EXPIRED" | "TERMINATED";
            inForce: boolean;
            /** @description Days until its last one; negative after it */
            daysLeft: number;
            furtherParties: string[];
            startsOn: string;
            endsOn: string;
            /** @description Last day in force: earlier than agreed when a renewal began */
            lastOn: string;
            hazardGroups: string[];
            services: string[];
            dataClasses: string[];
            signatories: components["schemas"]["MouSignatory"][];
            hasFile: boolean;
            terminationReason: string | null;
            availableActions: string[];
            version: number;
        };
        MouPage: {
            items: components["schemas"]["MouView"][];
            nextCursor: string | null;
        };
        MouStepView: {
            at: string;
            actingRole: string;
            action: string;
            toState: string;
            reason: string | null;
            version: number;
        };
        MouHistory: {
            items: components["schemas"]["MouStepView"][];
        };
        MouPaperForm: {
            /** Format: binary */
            file: string;
        };
        NewMouRequest: {
            /** Format: uuid */
            agencyId: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description Last day in force
             */
            endsOn: string;
            hazardGroups: ("VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS")[];
            services: ("COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER")[];
            /** @description May be empty: then nothing is disclosed */
            dataClasses: ("F1" | "F2" | "F3" | "F5" | "F6" | "F7" | "FX")[];
            /** @description Parties besides the district and the agency */
            furtherParties?: string[];
            signatories?: components["schemas"]["MouSignatory"][];
        };
        MouDetailsRequest: {
            /** Format: date */
            startsOn?: string;
            /**
             * Format: date
             * @description Last day in force
             */
            endsOn?: string;
            hazardGroups?: ("VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS")[];
            services?: ("COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER")[];
            /** @description May be empty: then nothing is disclosed */
            dataClasses?: ("F1" | "F2" | "F3" | "F5" | "F6" | "F7" | "FX")[];
            /** @description Parties besides the district and the agency */
            furtherParties?: string[];
            signatories?: components["schemas"]["MouSignatory"][];
        };
        RenewMouRequest: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
        };
        TerminateMouRequest: {
            reason: string;
        };
        CreateReferralRequest: {
            /** @enum {string} */
            urgency?: "CRITICAL" | "URGENT" | "NORMAL";
            /** @description Consent is then neither asked nor used */
            guardianSuspected?: boolean;
            /** @enum {string} */
            purpose?: "HEALTH_CARE" | "PROTECTION" | "LEGAL_PROCESS" | "WELFARE" | "EDUCATION" | "CONDUCT" | "SITE_SAFETY";
            reasons?: ("MENTAL_HEALTH" | "SUICIDE_RISK" | "DEVELOPMENT_LD" | "MEDICAL" | "NUTRITION" | "SUBSTANCE" | "SEXUAL_ABUSE" | "PHYSICAL_ABUSE" | "NEGLECT" | "BULLYING" | "PREGNANCY" | "POVERTY" | "HOUSING" | "DROPOUT" | "ALT_EDUCATION" | "LEGAL" | "NO_DOCUMENT" | "CONDUCT" | "SITE_SAFETY" | "OTHER")[];
            /** @description Chosen one by one */
            dataClasses?: ("IDENTITY" | "CONTACT" | "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL" | "DOCUMENTS")[];
            problem?: string | null;
            schoolDid?: string | null;
            /** @description Dangers to somebody who visits */
            visitRisk?: string | null;
            /** @description Telephone of the guardian */
            phone?: string | null;
            learning?: string | null;
            attendance?: string | null;
            /** @description Bands, no scores and no items */
            screening?: string | null;
            health?: string | null;
            legal?: string | null;
            /**
             * Format: uuid
             * @description Made by the client
             */
            id: string;
            /** Format: uuid */
            studentId: string;
            /** Format: uuid */
            caseId?: string;
            /** Format: uuid */
            incidentId?: string;
            /**
             * Format: uuid
             * @description A screening of this very student
             */
            screeningId?: string;
        };
        ReferralReceipt: {
            id: string;
            reference: string;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "TRIAGED" | "HANDLED_INTERNALLY" | "ASSIGNED" | "ACCEPTED" | "DECLINED" | "RECALLED" | "IN_SERVICE" | "FEEDBACK_GIVEN" | "COMPLETED" | "CANCELLED";
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** Format: date-time */
            dueAt: string | null;
            version: number;
        };
        ReferralLine: {
            id: string;
            reference: string;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "TRIAGED" | "HANDLED_INTERNALLY" | "ASSIGNED" | "ACCEPTED" | "DECLINED" | "RECALLED" | "IN_SERVICE" | "FEEDBACK_GIVEN" | "COMPLETED" | "CANCELLED";
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            reasons: string[];
            studentId: string;
            /** @description For posts of the school alone */
            studentName: string | null;
            schoolId: string;
            schoolNameTh: string;
            caseId: string | null;
            agencyId: string | null;
            agencyNameTh: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            dueAt: string | null;
            /** @description The step that runs is overdue */
            late: boolean;
            /** @description A draft that waits for a signature */
            offered: boolean;
            /** @description Answered, and the school has not said that it has read it */
            unread: boolean;
            version: number;
        };
        ReferralPage: {
            items: components["schemas"]["ReferralLine"][];
            nextCursor: string | null;
        };
        ReferralStudent: {
            displayName: string;
            sex: string | null;
            /** Format: date */
            birthDate: string | null;
            level: string;
            room: string;
        };
        ReferralTexts: {
            problem: string | null;
            schoolDid: string | null;
            visitRisk: string | null;
            phone: string | null;
            learning: string | null;
            attendance: string | null;
            screening: string | null;
            health: string | null;
            legal: string | null;
        };
        ChoiceView: {
            /** @enum {string} */
            code: "IDENTITY" | "CONTACT" | "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL" | "DOCUMENTS";
            /** @description null: somebody whose name this post may not read */
            chosenByNameTh: string | null;
            /** Format: date-time */
            chosenAt: string;
        };
        PacketDocument: {
            id: string;
            name: string;
            dataClass: string;
        };
        BasisView: {
            id: string;
            code: string;
            givenBy: string | null;
            relation: string | null;
            method: string | null;
            /** Format: date */
            givenOn: string;
            /** Format: date */
            validUntil: string | null;
            /** Format: date */
            withdrawnOn: string | null;
            /** @description Holds today */
            live: boolean;
        };
        AssignmentView: {
            agencyId: string;
            agencyNameTh: string;
            dataClasses: ("IDENTITY" | "CONTACT" | "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL" | "DOCUMENTS")[];
            /** Format: date-time */
            assignedAt: string;
            answeredAt: string | null;
            acceptedAt: string | null;
            finishedAt: string | null;
            endedAt: string | null;
            endReason: string | null;
        };
        OfficeQuestionView: {
            id: string;
            question: string;
            /** Format: date-time */
            askedAt: string;
            onBehalf: boolean;
            answer: string | null;
            answeredAt: string | null;
        };
        OfficeServiceView: {
            id: string;
            agencyNameTh: string;
            type: string;
            /** Format: date */
            servedOn: string;
            note: string | null;
            onBehalf: boolean;
        };
        OfficeReplyView: {
            id: string;
            agencyNameTh: string;
            result: string;
            advice: string | null;
            onBehalf: boolean;
            /** Format: date-time */
            recordedAt: string;
            readAt: string | null;
        };
        LastChange: {
            action: string;
            actingRole: string;
            byNameTh: string | null;
            /** Format: date-time */
            at: string;
        };
        ReferralView: {
            id: string;
            reference: string;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "TRIAGED" | "HANDLED_INTERNALLY" | "ASSIGNED" | "ACCEPTED" | "DECLINED" | "RECALLED" | "IN_SERVICE" | "FEEDBACK_GIVEN" | "COMPLETED" | "CANCELLED";
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            reasons: string[];
            studentId: string;
            /** @description For posts of the school alone */
            studentName: string | null;
            schoolId: string;
            schoolNameTh: string;
            caseId: string | null;
            agencyId: string | null;
            agencyNameTh: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            dueAt: string | null;
            /** @description The step that runs is overdue */
            late: boolean;
            /** @description A draft that waits for a signature */
            offered: boolean;
            /** @description Answered, and the school has not said that it has read it */
            unread: boolean;
            version: number;
            purpose: string | null;
            guardianSuspected: boolean;
            /** @enum {string} */
            route: "school" | "district";
            incidentId: string | null;
            /** @description For posts that may read its group alone */
            screeningId: string | null;
            assigneePostId: string | null;
            student: components["schemas"]["ReferralStudent"];
            texts: components["schemas"]["ReferralTexts"];
            /** @description There is a text that this post may not read */
            withheld: ("IDENTITY" | "CONTACT" | "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL" | "DOCUMENTS")[];
            choices: components["schemas"]["ChoiceView"][];
            /** @description Those whose class this post may read */
            documents: components["schemas"]["PacketDocument"][];
            bases: components["schemas"]["BasisView"][];
            assignments: components["schemas"]["AssignmentView"][];
            questions: components["schemas"]["OfficeQuestionView"][];
            services: components["schemas"]["OfficeServiceView"][];
            replies: components["schemas"]["OfficeReplyView"][];
            lastChange: components["schemas"]["LastChange"] | null;
            availableActions: ("edit" | "offer" | "submit" | "cancel" | "return" | "triage" | "appoint" | "assign" | "handle-internally" | "accept" | "decline" | "ask" | "answer" | "start-service" | "record-service" | "give-feedback" | "resume" | "complete" | "recall" | "confirm-reading" | "add-basis" | "withdraw-basis")[];
        };
        EditReferralRequest: {
            /** @enum {string} */
            urgency?: "CRITICAL" | "URGENT" | "NORMAL";
            /** @description Consent is then neither asked nor used */
            guardianSuspected?: boolean;
            /** @enum {string} */
            purpose?: "HEALTH_CARE" | "PROTECTION" | "LEGAL_PROCESS" | "WELFARE" | "EDUCATION" | "CONDUCT" | "SITE_SAFETY";
            reasons?: ("MENTAL_HEALTH" | "SUICIDE_RISK" | "DEVELOPMENT_LD" | "MEDICAL" | "NUTRITION" | "SUBSTANCE" | "SEXUAL_ABUSE" | "PHYSICAL_ABUSE" | "NEGLECT" | "BULLYING" | "PREGNANCY" | "POVERTY" | "HOUSING" | "DROPOUT" | "ALT_EDUCATION" | "LEGAL" | "NO_DOCUMENT" | "CONDUCT" | "SITE_SAFETY" | "OTHER")[];
            /** @description Chosen one by one */
            dataClasses?: ("IDENTITY" | "CONTACT" | "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL" | "DOCUMENTS")[];
            problem?: string | null;
            schoolDid?: string | null;
            /** @description Dangers to somebody who visits */
            visitRisk?: string | null;
            /** @description Telephone of the guardian */
            phone?: string | null;
            learning?: string | null;
            attendance?: string | null;
            /** @description Bands, no scores and no items */
            screening?: string | null;
            health?: string | null;
            legal?: string | null;
        };
        ReferralHistoryChange: {
            field: string;
            from: string | null;
            to: string | null;
        };
        ReferralHistoryLine: {
            /** Format: date-time */
            at: string;
            actingRole: string;
            action: string;
            /** @description Recorded by the district for the agency */
            onBehalf: boolean;
            from: string | null;
            to: string;
            reason: string | null;
            changes: components["schemas"]["ReferralHistoryChange"][];
        };
        ReferralHistoryList: {
            items: components["schemas"]["ReferralHistoryLine"][];
        };
        DisclosureLine: {
            /** Format: date-time */
            at: string;
            agencyNameTh: string;
            /** @enum {string} */
            outlet: "page" | "file" | "export";
            dataClasses: ("IDENTITY" | "CONTACT" | "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL" | "DOCUMENTS")[];
        };
        DisclosureList: {
            items: components["schemas"]["DisclosureLine"][];
        };
        AgencyQuestion: {
            id: string;
            question: string;
            /** Format: date-time */
            askedAt: string;
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        AgencyService: {
            id: string;
            type: string;
            /** Format: date */
            servedOn: string;
            note: string | null;
            onBehalf: boolean;
        };
        AgencyReply: {
            result: string;
            advice: string | null;
            /** Format: date-time */
            recordedAt: string;
            onBehalf: boolean;
        };
        PacketIdentity: {
            displayName?: string | null;
            sex?: string | null;
            birthDate?: string | null;
            level?: string | null;
            room?: string | null;
            schoolNameTh?: string | null;
        };
        PacketContact: {
            guardianName?: string | null;
            guardianRelation?: string | null;
            address?: string | null;
            phone?: string | null;
        };
        PacketNarrative: {
            problem?: string | null;
            schoolDid?: string | null;
            visitRisk?: string | null;
        };
        PacketEducation: {
            learning?: string | null;
            attendance?: string | null;
        };
        PacketScreening: {
            screening?: string | null;
        };
        PacketHealth: {
            health?: string | null;
        };
        PacketLegal: {
            legal?: string | null;
        };
        PacketDocuments: {
            documents: components["schemas"]["PacketDocument"][];
        };
        Packet: {
            IDENTITY?: components["schemas"]["PacketIdentity"];
            CONTACT?: components["schemas"]["PacketContact"];
            NARRATIVE?: components["schemas"]["PacketNarrative"];
            EDUCATION?: components["schemas"]["PacketEducation"];
            SCREENING?: components["schemas"]["PacketScreening"];
            HEALTH?: components["schemas"]["PacketHealth"];
            LEGAL?: components["schemas"]["PacketLegal"];
            DOCUMENTS?: components["schemas"]["PacketDocuments"];
        };
        AgencyReferral: {
            id: string;
            reference: string;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "TRIAGED" | "HANDLED_INTERNALLY" | "ASSIGNED" | "ACCEPTED" | "DECLINED" | "RECALLED" | "IN_SERVICE" | "FEEDBACK_GIVEN" | "COMPLETED" | "CANCELLED";
            /** Format: date-time */
            assignedAt: string;
            /** Format: date-time */
            answerDueAt: string | null;
            version: number;
            availableActions: ("edit" | "offer" | "submit" | "cancel" | "return" | "triage" | "appoint" | "assign" | "handle-internally" | "accept" | "decline" | "ask" | "answer" | "start-service" | "record-service" | "give-feedback" | "resume" | "complete" | "recall" | "confirm-reading" | "add-basis" | "withdraw-basis")[];
            reasons: string[];
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** @enum {string|null} */
            ageBand: "0-5" | "6-8" | "9-11" | "12-14" | "15-17" | "18+" | null;
            /** @enum {string|null} */
            sex: "M" | "F" | null;
            subdistrict: string | null;
            questions: components["schemas"]["AgencyQuestion"][];
            purpose?: string;
            /** Format: date-time */
            finishDueAt?: string | null;
            /** @description Whom to call at the district */
            officer?: string;
            services?: components["schemas"]["AgencyService"][];
            reply?: components["schemas"]["AgencyReply"] | null;
            packet?: components["schemas"]["Packet"];
        };
        GrantView: {
            /** @enum {string} */
            code: "IDENTITY" | "CONTACT" | "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL" | "DOCUMENTS";
            /**
             * @description Why it would not go; null: it would
             * @enum {string|null}
             */
            withheld: "agency-type" | "mou" | "basis" | "purpose" | null;
        };
        ReferralPreview: {
            agencyId: string;
            /** @description The agency has an MOU in force */
            inForce: boolean;
            /** Format: date */
            lastOn: string | null;
            before: components["schemas"]["AgencyReferral"] | null;
            after: components["schemas"]["AgencyReferral"] | null;
            grants: components["schemas"]["GrantView"][];
        };
        AgencyOption: {
            agencyId: string;
            nameTh: string;
            type: string;
            inForce: boolean;
            /** Format: date */
            lastOn: string | null;
            grants: components["schemas"]["GrantView"][];
        };
        AgencyOptionList: {
            items: components["schemas"]["AgencyOption"][];
        };
        ReferralQueueCounts: {
            waiting: number;
            withAgency: number;
            noAnswer: number;
            overdue: number;
            all: number;
        };
        AgencyRecordView: {
            agencyId: string;
            nameTh: string;
            type: string;
            assigned: number;
            accepted: number;
            declined: number;
            /** @description With the agency now */
            open: number;
            /** @description Result reported */
            done: number;
            overdue: number;
            medianAnswerHours: number | null;
            /** @description Results per acceptance */
            donePercent: number | null;
        };
        AgencyRecordList: {
            items: components["schemas"]["AgencyRecordView"][];
        };
        AddBasisRequest: {
            /** @enum {string} */
            code: "CONSENT" | "CHILD_PROTECTION" | "VITAL" | "PUBLIC_TASK" | "LEGAL_ORDER";
            /** Format: date */
            givenOn: string;
            /** @description Who gave consent */
            givenBy?: string;
            relation?: string;
            /** @description How: form, telephone, court order … */
            method?: string;
            /** Format: date */
            validUntil?: string;
        };
        WithdrawBasisRequest: {
            /** Format: uuid */
            basisId: string;
            /** Format: date */
            withdrawnOn: string;
        };
        ReferralReasonRequest: {
            reason: string;
        };
        ReferralQuestionRequest: {
            question: string;
        };
        TriageReferralRequest: {
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            note?: string;
        };
        AppointRequest: {
            /** Format: uuid */
            postId: string;
        };
        AssignReferralRequest: {
            /** Format: uuid */
            agencyId: string;
            /** @description A part of what was chosen */
            dataClasses?: ("IDENTITY" | "CONTACT" | "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL" | "DOCUMENTS")[];
            /** @description A part of the documents that were chosen */
            documentIds?: string[];
        };
        AnswerQuestionRequest: {
            /** Format: uuid */
            questionId: string;
            answer: string;
        };
        DocumentForm: {
            /** Format: binary */
            file: string;
        };
        DocumentOption: {
            /** @enum {string} */
            source: "case" | "incident";
            sourceId: string;
            name: string | null;
            mediaType: string;
            /** Format: date-time */
            addedAt: string;
            /** @description It goes along already */
            chosen: boolean;
        };
        DocumentOptionList: {
            items: components["schemas"]["DocumentOption"][];
        };
        ChooseDocumentRequest: {
            /**
             * @description The class of its subject
             * @enum {string}
             */
            dataClass: "NARRATIVE" | "EDUCATION" | "SCREENING" | "HEALTH" | "LEGAL";
            /** @enum {string} */
            source: "case" | "incident";
            /**
             * Format: uuid
             * @description Id of the file in its case or report
             */
            sourceId: string;
        };
        DeclineReferralRequest: {
            reason: string;
            /** @enum {string} */
            reasonCode: "OUT_OF_SCOPE" | "OUT_OF_AREA" | "CAPACITY" | "INSUFFICIENT" | "DUPLICATE" | "OTHER";
        };
        ReferralServiceRequest: {
            /** @enum {string} */
            type: "COUNSEL" | "ASSESS" | "TREAT" | "HOME_VISIT" | "SHELTER" | "INVESTIGATE" | "MONEY" | "MATERIAL" | "EDU_ROUTE" | "TRAIN" | "REPAIR" | "OTHER";
            /** Format: date */
            servedOn: string;
            note?: string;
        };
        ReferralFeedbackRequest: {
            result: string;
            /** @description Advice to the school */
            advice?: string;
        };
        AgencyReferralLine: {
            id: string;
            reference: string;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "TRIAGED" | "HANDLED_INTERNALLY" | "ASSIGNED" | "ACCEPTED" | "DECLINED" | "RECALLED" | "IN_SERVICE" | "FEEDBACK_GIVEN" | "COMPLETED" | "CANCELLED";
            /** Format: date-time */
            assignedAt: string;
            /** Format: date-time */
            answerDueAt: string | null;
            version: number;
            availableActions: ("edit" | "offer" | "submit" | "cancel" | "return" | "triage" | "appoint" | "assign" | "handle-internally" | "accept" | "decline" | "ask" | "answer" | "start-service" | "record-service" | "give-feedback" | "resume" | "complete" | "recall" | "confirm-reading" | "add-basis" | "withdraw-basis")[];
            reasons: string[];
            /** @enum {string} */
            urgency: "CRITICAL" | "URGENT" | "NORMAL";
            /** @enum {string|null} */
            ageBand: "0-5" | "6-8" | "9-11" | "12-14" | "15-17" | "18+" | null;
            /** @enum {string|null} */
            sex: "M" | "F" | null;
            subdistrict: string | null;
        };
        AgencyReferralPage: {
            items: components["schemas"]["AgencyReferralLine"][];
            nextCursor: string | null;
        };
        AgencyReferralCounts: {
            new: number;
            working: number;
            done: number;
            all: number;
        };
        AgencyReceipt: {
            id: string;
            reference: string;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "TRIAGED" | "HANDLED_INTERNALLY" | "ASSIGNED" | "ACCEPTED" | "DECLINED" | "RECALLED" | "IN_SERVICE" | "FEEDBACK_GIVEN" | "COMPLETED" | "CANCELLED";
            version: number;
        };
        OpenBreakGlassRequest: {
            /** @description Number of the report or of the case */
            subjectReference: string;
            /** @enum {string} */
            reasonCode: "LIFE_IN_DANGER" | "NOBODY_REACHED" | "ORDER" | "COMPLAINT";
            /** @description Read by the data protection officer */
            reasonText: string;
        };
        BreakGlassReviewView: {
            /** @enum {string} */
            decision: "JUSTIFIED" | "NOT_JUSTIFIED";
            remark: string;
            /** Format: date-time */
            reviewedAt: string;
        };
        BreakGlassView: {
            id: string;
            reference: string;
            /** @enum {string} */
            subjectKind: "incident" | "case";
            subjectReference: string;
            openedBy: string;
            /** @enum {string} */
            reasonCode: "LIFE_IN_DANGER" | "NOBODY_REACHED" | "ORDER" | "COMPLAINT";
            reasonText: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            expiresAt: string;
            active: boolean;
            /** Format: date-time */
            reviewDueAt: string;
            review: components["schemas"]["BreakGlassReviewView"] | null;
        };
        BreakGlassPage: {
            items: components["schemas"]["BreakGlassView"][];
            nextCursor: string | null;
        };
        ReviewBreakGlassRequest: {
            /** @enum {string} */
            decision: "JUSTIFIED" | "NOT_JUSTIFIED";
            remark: string;
        };
        RiskLine: {
            id: string;
            schoolId: string;
            schoolNameTh: string;
            academicYear: number;
            number: number;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "SUPERSEDED";
            rowCount: number;
            /** @description High and very high */
            highCount: number;
            reviewAskedAt: string | null;
            submittedAt: string | null;
            approvedAt: string | null;
            version: number;
        };
        RiskPage: {
            items: components["schemas"]["RiskLine"][];
            nextCursor: string | null;
        };
        StartRiskRequest: {
            /** @description Buddhist year */
            academicYear: number;
        };
        CutPointsView: {
            lowMax: number;
            mediumMax: number;
            highMax: number;
        };
        RiskRowView: {
            id: string;
            code: string;
            area: string;
            place: string;
            happening: string;
            exposed: string | null;
            controls: string | null;
            likelihood: number | null;
            impact: number | null;
            score: number | null;
            /**
             * @description The level that holds: computed, or raised
             * @enum {string|null}
             */
            level: "LOW" | "MEDIUM" | "HIGH" | "VERY_HIGH" | null;
            /**
             * @description By the rating alone
             * @enum {string|null}
             */
            computedLevel: "LOW" | "MEDIUM" | "HIGH" | "VERY_HIGH" | null;
            /** @enum {string|null} */
            raisedTo: "LOW" | "MEDIUM" | "HIGH" | "VERY_HIGH" | null;
            raiseReason: string | null;
            response: string | null;
            prevent: string | null;
            cultivate: string | null;
            suppress: string | null;
            ownerPostId: string | null;
            ownerRole: string | null;
            /** @description For the school and the safety centre alone */
            ownerName: string | null;
            dueOn: string | null;
            budgetBaht: number | null;
            likelihoodAfter: number | null;
            impactAfter: number | null;
            scoreAfter: number | null;
            /** @enum {string|null} */
            levelAfter: "LOW" | "MEDIUM" | "HIGH" | "VERY_HIGH" | null;
            rank: number | null;
            /** @description Own incidents of this sub-type in three years */
            incidents: number;
            /** @description The likelihood is lower than the own incidents allow */
            contradicts: boolean;
            reviewAskedAt: string | null;
        };
        MissingView: {
            code: string;
            /** @description JSON pointer into the assessment */
            pointer: string;
            rowId: string | null;
            group: string | null;
        };
        OwnIncidentsView: {
            code: string;
            incidents: number;
        };
        RiskAssessmentView: {
            id: string;
            schoolId: string;
            schoolNameTh: string;
            academicYear: number;
            number: number;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "SUPERSEDED";
            rowCount: number;
            /** @description High and very high */
            highCount: number;
            reviewAskedAt: string | null;
            submittedAt: string | null;
            approvedAt: string | null;
            version: number;
            cutPoints: components["schemas"]["CutPointsView"];
            rankingFixed: boolean;
            /** @description Why a mid-year version was opened */
            openedReason: string | null;
            returnReason: string | null;
            submittedByRole: string | null;
            approvedByRole: string | null;
            previousId: string | null;
            previousYear: number | null;
            rows: components["schemas"]["RiskRowView"][];
            missing: components["schemas"]["MissingView"][];
            ownIncidents: components["schemas"]["OwnIncidentsView"][];
            availableActions: ("change" | "fix-ranking" | "submit" | "return" | "approve" | "supersede" | "renew" | "confirm")[];
        };
        OwnerPostView: {
            postId: string;
            role: string;
            displayName: string;
        };
        OwnerPostList: {
            items: components["schemas"]["OwnerPostView"][];
        };
        RiskHistoryView: {
            at: string;
            role: string;
            action: string;
            fromStatus: string | null;
            toStatus: string;
            fields: string[];
            reason: string | null;
        };
        RiskHistoryList: {
            items: components["schemas"]["RiskHistoryView"][];
        };
        RiskRowChangeRequest: {
            /** @enum {string} */
            code?: "V01" | "V02" | "V03" | "V04" | "V05" | "V06" | "V07" | "V08" | "V99" | "A01" | "A02" | "A03" | "A04" | "A05" | "A99" | "R01" | "R02" | "R03" | "R99" | "U01" | "U02" | "U03" | "U04" | "U05" | "U06" | "U07" | "U08" | "U09" | "U99";
            /** @enum {string} */
            area?: "BUILDING" | "ENVIRONMENT" | "EQUIPMENT" | "TRAVEL" | "TRIP" | "ACTIVITY" | "FOOD_WATER" | "HEALTH" | "MENTAL" | "SUBSTANCE" | "VIOLENCE" | "CYBER" | "DISASTER" | "COMMUNITY";
            place?: string;
            /** @description What could happen */
            happening?: string;
            exposed?: string | null;
            controls?: string | null;
            likelihood?: number | null;
            impact?: number | null;
            /**
             * @description Higher than the rating gives; with a reason
             * @enum {string|null}
             */
            raisedTo?: "LOW" | "MEDIUM" | "HIGH" | "VERY_HIGH" | null;
            raiseReason?: string | null;
            /** @enum {string|null} */
            response?: "AVOID" | "REDUCE" | "SHARE" | "ACCEPT" | null;
            prevent?: string | null;
            cultivate?: string | null;
            suppress?: string | null;
            ownerPostId?: string | null;
            dueOn?: string | null;
            budgetBaht?: number | null;
            likelihoodAfter?: number | null;
            impactAfter?: number | null;
        };
        RiskReasonRequest: {
            reason: string;
        };
        HeatCell: {
            group: string;
            likelihood: number;
            impact: number;
            risks: number;
        };
        RiskSchoolView: {
            schoolId: string;
            schoolNameTh: string;
            /** @description State of the furthest version; null: not begun */
            status: string | null;
            assessmentId: string | null;
        };
        RiskHeatMap: {
            academicYear: number;
            schools: number;
            approved: number;
            cells: components["schemas"]["HeatCell"][];
            /** @description Schools without an approved version */
            notYetIn: components["schemas"]["RiskSchoolView"][];
        };
        RankedRiskView: {
            id: string;
            assessmentId: string;
            schoolId: string;
            schoolNameTh: string;
            code: string;
            place: string;
            likelihood: number;
            impact: number;
            score: number;
            /** @enum {string} */
            level: "LOW" | "MEDIUM" | "HIGH" | "VERY_HIGH";
        };
        RankedRiskPage: {
            items: components["schemas"]["RankedRiskView"][];
            nextCursor: string | null;
        };
        CutPointsRequest: {
            lowMax: number;
            mediumMax: number;
            highMax: number;
            reason: string;
        };
        StepStateCountView: {
            /** @enum {string} */
            state: "NOT_STARTED" | "IN_PROGRESS" | "SUBMITTED" | "RETURNED" | "APPROVED" | "OVERDUE";
            schools: number;
        };
        StepCountView: {
            /** @enum {string} */
            step: "STEP1" | "STEP2" | "STEP3" | "STEP4" | "STEP5" | "STEP6";
            states: components["schemas"]["StepStateCountView"][];
        };
        NetworkBoardView: {
            networkId: string | null;
            networkNameTh: string | null;
            schools: number;
            steps: components["schemas"]["StepCountView"][];
        };
        StepLineView: {
            /** @enum {string} */
            step: "STEP1" | "STEP2" | "STEP3" | "STEP4" | "STEP5" | "STEP6";
            /** @enum {string} */
            state: "NOT_STARTED" | "IN_PROGRESS" | "SUBMITTED" | "RETURNED" | "APPROVED" | "OVERDUE";
            satisfied: number;
            of: number;
            dueOn: string;
        };
        BoardLine: {
            schoolId: string;
            schoolNameTh: string;
            networkId: string | null;
            networkNameTh: string | null;
            /** @enum {string} */
            state: "NOT_STARTED" | "IN_PROGRESS" | "SUBMITTED" | "RETURNED" | "APPROVED" | "OVERDUE";
            satisfied: number;
            of: number;
            steps: components["schemas"]["StepLineView"][];
            /** @description Dissenting remarks; no state depends on them */
            remarks: number;
        };
        BoardsView: {
            academicYear: number;
            ruleVersion: string;
            asOf: string | null;
            checkedAt: string | null;
            steps: components["schemas"]["StepCountView"][];
            networks: components["schemas"]["NetworkBoardView"][];
            schools: components["schemas"]["BoardLine"][];
        };
        RuleTestView: {
            /** @enum {string} */
            kind: "at-least" | "all" | "share";
            /** @description Pieces or percent; null where all is asked */
            value: number | null;
        };
        EvidenceRecordView: {
            /** @enum {string} */
            kind: "roster-import" | "risk-assessment" | "risk" | "safety-plan" | "emergency-plan" | "manual" | "safety-centre" | "committee" | "msc-registration" | "activity" | "drill" | "mou" | "joint-activity" | "referral" | "visit" | "finding" | "drill-finding" | "case-study" | "yearly-summary" | "seal";
            id: string;
            on: string | null;
            /** @description The record whose page shows it, where it has none of its own */
            at: string | null;
        };
        RuleResultView: {
            /** @enum {string} */
            key: "students.roster-rounds" | "risk.approved" | "risk.groups-rated" | "risk.high-answered" | "risk.ranked" | "screenings.coverage" | "plans.safety-approved" | "plans.high-risks-covered" | "plans.emergency-approved" | "plans.contacts-checked" | "plans.manual" | "plans.centre" | "plans.committee" | "plans.msc-registered" | "activities.students-reached" | "activities.staff-reached" | "activities.drills" | "activities.drill-findings-closed" | "activities.guidance-areas" | "partners.live-mous" | "activities.joint" | "referrals.answered-in-time" | "monitoring.visited-terms" | "monitoring.findings-with-task" | "monitoring.findings-in-time" | "cases.studies-analysed" | "evaluation.summary-accepted" | "statistics.year-sealed" | "risk.next-prefilled";
            test: components["schemas"]["RuleTestView"];
            have: number;
            of: number | null;
            satisfied: boolean;
            /** @description Since when it is met, or not met; null before the first computation */
            sinceOn: string | null;
            /** @enum {string|null} */
            waiting: "SUBMITTED" | "RETURNED" | null;
            /** @description Codes or ids of what is missing */
            missing: string[];
            /** @description The newest; of single pupils for those who work with them */
            records: components["schemas"]["EvidenceRecordView"][];
        };
        BoardStepView: {
            /** @enum {string} */
            step: "STEP1" | "STEP2" | "STEP3" | "STEP4" | "STEP5" | "STEP6";
            /** @enum {string} */
            state: "NOT_STARTED" | "IN_PROGRESS" | "SUBMITTED" | "RETURNED" | "APPROVED" | "OVERDUE";
            satisfied: number;
            of: number;
            dueOn: string;
            rules: components["schemas"]["RuleResultView"][];
        };
        StepDissentView: {
            id: string;
            /** @enum {string} */
            step: "STEP1" | "STEP2" | "STEP3" | "STEP4" | "STEP5" | "STEP6";
            /** @enum {string|null} */
            ruleKey: "students.roster-rounds" | "risk.approved" | "risk.groups-rated" | "risk.high-answered" | "risk.ranked" | "screenings.coverage" | "plans.safety-approved" | "plans.high-risks-covered" | "plans.emergency-approved" | "plans.contacts-checked" | "plans.manual" | "plans.centre" | "plans.committee" | "plans.msc-registered" | "activities.students-reached" | "activities.staff-reached" | "activities.drills" | "activities.drill-findings-closed" | "activities.guidance-areas" | "partners.live-mous" | "activities.joint" | "referrals.answered-in-time" | "monitoring.visited-terms" | "monitoring.findings-with-task" | "monitoring.findings-in-time" | "cases.studies-analysed" | "evaluation.summary-accepted" | "statistics.year-sealed" | "risk.next-prefilled" | null;
            remark: string;
            writtenAt: string;
            role: string;
        };
        StepBoardView: {
            schoolId: string;
            schoolNameTh: string;
            academicYear: number;
            /** @description The rule set that it was computed by */
            ruleVersion: string;
            /** @enum {string} */
            state: "NOT_STARTED" | "IN_PROGRESS" | "SUBMITTED" | "RETURNED" | "APPROVED" | "OVERDUE";
            satisfied: number;
            of: number;
            /** @description When the district’s boards were computed last */
            asOf: string | null;
            /** @description When this board changed last; null: not computed yet */
            changedAt: string | null;
            steps: components["schemas"]["BoardStepView"][];
            remarks: components["schemas"]["StepDissentView"][];
            mayRemark: boolean;
        };
        StepRemarkRequest: {
            academicYear: number;
            /** @enum {string} */
            step: "STEP1" | "STEP2" | "STEP3" | "STEP4" | "STEP5" | "STEP6";
            /** @enum {string} */
            ruleKey?: "students.roster-rounds" | "risk.approved" | "risk.groups-rated" | "risk.high-answered" | "risk.ranked" | "screenings.coverage" | "plans.safety-approved" | "plans.high-risks-covered" | "plans.emergency-approved" | "plans.contacts-checked" | "plans.manual" | "plans.centre" | "plans.committee" | "plans.msc-registered" | "activities.students-reached" | "activities.staff-reached" | "activities.drills" | "activities.drill-findings-closed" | "activities.guidance-areas" | "partners.live-mous" | "activities.joint" | "referrals.answered-in-time" | "monitoring.visited-terms" | "monitoring.findings-with-task" | "monitoring.findings-in-time" | "cases.studies-analysed" | "evaluation.summary-accepted" | "statistics.year-sealed" | "risk.next-prefilled";
            /** @description Why; names no pupil */
            remark: string;
        };
        StepRuleView: {
            /** @enum {string} */
            key: "students.roster-rounds" | "risk.approved" | "risk.groups-rated" | "risk.high-answered" | "risk.ranked" | "screenings.coverage" | "plans.safety-approved" | "plans.high-risks-covered" | "plans.emergency-approved" | "plans.contacts-checked" | "plans.manual" | "plans.centre" | "plans.committee" | "plans.msc-registered" | "activities.students-reached" | "activities.staff-reached" | "activities.drills" | "activities.drill-findings-closed" | "activities.guidance-areas" | "partners.live-mous" | "activities.joint" | "referrals.answered-in-time" | "monitoring.visited-terms" | "monitoring.findings-with-task" | "monitoring.findings-in-time" | "cases.studies-analysed" | "evaluation.summary-accepted" | "statistics.year-sealed" | "risk.next-prefilled";
            /** @enum {string} */
            step: "STEP1" | "STEP2" | "STEP3" | "STEP4" | "STEP5" | "STEP6";
            test: components["schemas"]["RuleTestView"];
        };
        StepRevisionView: {
            version: string;
            academicYear: number;
            reason: string;
            setAt: string;
        };
        StepRulesView: {
            academicYear: number;
            version: string;
            rules: components["schemas"]["StepRuleView"][];
            history: components["schemas"]["StepRevisionView"][];
            maySet: boolean;
        };
        StepThresholdRequest: {
            /** @enum {string} */
            key: "students.roster-rounds" | "risk.approved" | "risk.groups-rated" | "risk.high-answered" | "risk.ranked" | "screenings.coverage" | "plans.safety-approved" | "plans.high-risks-covered" | "plans.emergency-approved" | "plans.contacts-checked" | "plans.manual" | "plans.centre" | "plans.committee" | "plans.msc-registered" | "activities.students-reached" | "activities.staff-reached" | "activities.drills" | "activities.drill-findings-closed" | "activities.guidance-areas" | "partners.live-mous" | "activities.joint" | "referrals.answered-in-time" | "monitoring.visited-terms" | "monitoring.findings-with-task" | "monitoring.findings-in-time" | "cases.studies-analysed" | "evaluation.summary-accepted" | "statistics.year-sealed" | "risk.next-prefilled";
            value: number;
        };
        StepRulesRequest: {
            /** @description The year from which they hold: the present one or a later one */
            academicYear: number;
            thresholds: components["schemas"]["StepThresholdRequest"][];
            reason: string;
        };
        IndicatorView: {
            /** @enum {string} */
            code: "PUPILS_CARED_FOR" | "AT_RISK_FOLLOWED" | "TEACHERS_USE_TOOLS" | "SCHOOLS_WITH_SYSTEM" | "SCHOOLS_ASSESSED_AND_PLANNED" | "TAUGHT_SAFETY" | "FOUR_GROUPS_AND_NETWORK" | "DIGITAL_PROCESSES" | "SATISFACTION";
            targetPercent: number;
            /** @description False: no record proves it yet */
            measured: boolean;
            have: number | null;
            of: number | null;
            percent: number | null;
        };
        IndicatorList: {
            academicYear: number;
            items: components["schemas"]["IndicatorView"][];
        };
        IndicatorSchoolView: {
            schoolId: string;
            schoolNameTh: string;
            have: number;
            of: number;
        };
        IndicatorDetail: {
            /** @enum {string} */
            code: "PUPILS_CARED_FOR" | "AT_RISK_FOLLOWED" | "TEACHERS_USE_TOOLS" | "SCHOOLS_WITH_SYSTEM" | "SCHOOLS_ASSESSED_AND_PLANNED" | "TAUGHT_SAFETY" | "FOUR_GROUPS_AND_NETWORK" | "DIGITAL_PROCESSES" | "SATISFACTION";
            targetPercent: number;
            /** @description False: no record proves it yet */
            measured: boolean;
            have: number | null;
            of: number | null;
            percent: number | null;
            academicYear: number;
            schools: components["schemas"]["IndicatorSchoolView"][];
        };
        SummaryLine: {
            id: string;
            /** @description Null: the district office’s own */
            schoolId: string | null;
            schoolNameTh: string | null;
            academicYear: number;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "ACCEPTED";
            submittedAt: string | null;
            acceptedAt: string | null;
            version: number;
        };
        SummaryPage: {
            items: components["schemas"]["SummaryLine"][];
            nextCursor: string | null;
        };
        BeginSummaryRequest: {
            /** @description Buddhist year */
            academicYear: number;
        };
        GroupEventsView: {
            /** @enum {string} */
            group: "VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS";
            events: number;
        };
        RiskLevelsView: {
            /** @enum {string} */
            level: "LOW" | "MEDIUM" | "HIGH" | "VERY_HIGH";
            before: number;
            after: number;
        };
        SummaryFigureView: {
            key: string;
            have: number;
            of: number | null;
        };
        SummaryFigures: {
            asOf: string;
            ruleVersion: string;
            /** @description 1 for a school’s own */
            schools: number;
            satisfied: number;
            of: number;
            /** @description A school’s own six steps */
            steps: components["schemas"]["StepLineView"][];
            /** @description The district’s schools by step and state */
            stepCounts: components["schemas"]["StepCountView"][];
            /** @description Without what is on the conflict route */
            events: components["schemas"]["GroupEventsView"][];
            risks: components["schemas"]["RiskLevelsView"][];
            activities: components["schemas"]["SummaryFigureView"][];
            remarks: number;
            acceptedSummaries: number;
            chosenPractices: number;
        };
        EvaluationHistoryView: {
            at: string;
            role: string;
            action: string;
            fromStatus: string | null;
            toStatus: string;
            reason: string | null;
        };
        SummaryView: {
            id: string;
            /** @description Null: the district office’s own */
            schoolId: string | null;
            schoolNameTh: string | null;
            academicYear: number;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "ACCEPTED";
            submittedAt: string | null;
            acceptedAt: string | null;
            version: number;
            results: string | null;
            problems: string | null;
            learned: string | null;
            nextYear: string | null;
            returnReason: string | null;
            /** @description As submitted; of this moment while it is open */
            figures: components["schemas"]["SummaryFigures"];
            missing: ("results" | "problems" | "learned" | "nextYear")[];
            history: components["schemas"]["EvaluationHistoryView"][];
            availableActions: ("change" | "submit" | "return" | "accept")[];
        };
        SummaryChangeRequest: {
            results?: string | null;
            problems?: string | null;
            learned?: string | null;
            nextYear?: string | null;
        };
        DecisionReasonRequest: {
            reason: string;
        };
        PracticeView: {
            id: string;
            schoolId: string;
            schoolNameTh: string;
            academicYear: number;
            /** @enum {string} */
            step: "STEP1" | "STEP2" | "STEP3" | "STEP4" | "STEP5" | "STEP6";
            title: string;
            situation: string;
            done: string;
            outcome: string;
            /** @enum {string} */
            status: "PROPOSED" | "CHOSEN" | "DECLINED" | "WITHDRAWN";
            proposedAt: string;
            decidedAt: string | null;
            /** @description For the school and the district */
            reason: string | null;
            version: number;
            availableActions: ("choose" | "decline" | "withdraw")[];
        };
        PracticePage: {
            items: components["schemas"]["PracticeView"][];
            nextCursor: string | null;
        };
        ProposePracticeRequest: {
            /** @description Buddhist year */
            academicYear: number;
            /** @enum {string} */
            step: "STEP1" | "STEP2" | "STEP3" | "STEP4" | "STEP5" | "STEP6";
            title: string;
            /** @description What it was about */
            situation: string;
            /** @description What the school did */
            done: string;
            /** @description What came of it */
            outcome: string;
        };
        ActivityLine: {
            id: string;
            reference: string;
            /** @description The school that keeps it; null: the district’s office */
            schoolId: string | null;
            schoolNameTh: string | null;
            /** @enum {string} */
            kind: "DRILL" | "TRAINING" | "CAMPAIGN" | "GUIDANCE" | "JOINT_VISIT" | "JOINT_ACTIVITY" | "PARTNER_MEETING";
            /** @enum {string} */
            status: "PLANNED" | "HELD" | "WITHDRAWN";
            /** Format: date */
            happensOn: string;
            academicYear: number;
            title: string;
            /** @enum {string|null} */
            scenario: "FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE" | null;
            /** @enum {string|null} */
            guidanceArea: "STUDY" | "CAREER" | "PERSONAL_SOCIAL" | null;
            leadTeachers: boolean;
            /** @description Schools that it was for */
            schoolCount: number;
            /** @description At the schools in sight */
            students: number;
            /** @description Teachers and other staff */
            staff: number;
            openFindings: number;
            version: number;
        };
        ActivityPage: {
            items: components["schemas"]["ActivityLine"][];
            nextCursor: string | null;
        };
        SchoolHeadsRequest: {
            /**
             * Format: uuid
             * @description The own school when absent
             */
            schoolId?: string;
            /**
             * @default WHOLE
             * @enum {string}
             */
            group: "WHOLE" | "EARLY_YEARS" | "LOWER_PRIMARY" | "UPPER_PRIMARY" | "LOWER_SECONDARY" | "UPPER_SECONDARY";
            /** @default 0 */
            students: number;
            /** @default 0 */
            teachers: number;
            /** @default 0 */
            staff: number;
            /** @default 0 */
            guardians: number;
            /** @default 0 */
            outsiders: number;
        };
        FindingRequest: {
            text: string;
            /** Format: uuid */
            ownerPostId: string;
            /** Format: date */
            dueOn: string;
        };
        NewActivityRequest: {
            /** @description One line for each school; a school writes its own alone */
            schools: components["schemas"]["SchoolHeadsRequest"][];
            minutesToClear?: number | null;
            /** Format: date */
            happensOn: string;
            title: string;
            note?: string | null;
            hazardGroups?: ("VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS")[];
            /** @enum {string|null} */
            scenario?: "FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE" | null;
            /** @enum {string|null} */
            drillType?: "TABLETOP" | "PARTIAL" | "FULL" | "WITH_AGENCY" | null;
            /** @enum {string|null} */
            guidanceArea?: "STUDY" | "CAREER" | "PERSONAL_SOCIAL" | null;
            /** @description Lead teachers are taught, who teach their schools */
            leadTeachers?: boolean;
            /** @description Training of lead teachers that it passes on */
            followsId?: string | null;
            agencyIds?: string[];
            /** @description Partners outside the register */
            partnerNames?: string[];
            /** @enum {string} */
            kind: "DRILL" | "TRAINING" | "CAMPAIGN" | "GUIDANCE" | "JOINT_VISIT" | "JOINT_ACTIVITY" | "PARTNER_MEETING";
            /** @enum {string} */
            status: "PLANNED" | "HELD";
            /** @description Of a drill that was held */
            findings?: components["schemas"]["FindingRequest"][];
        };
        FollowingActivity: {
            id: string;
            schoolNameTh: string | null;
            title: string;
            /** Format: date */
            happensOn: string;
            /** @enum {string} */
            status: "PLANNED" | "HELD" | "WITHDRAWN";
        };
        ActivityPartner: {
            id: string;
            nameTh: string;
        };
        SchoolHeadsView: {
            schoolId: string;
            schoolNameTh: string;
            /** @enum {string} */
            group: "WHOLE" | "EARLY_YEARS" | "LOWER_PRIMARY" | "UPPER_PRIMARY" | "LOWER_SECONDARY" | "UPPER_SECONDARY";
            students: number;
            teachers: number;
            staff: number;
            guardians: number;
            outsiders: number;
        };
        ActivityFindingView: {
            id: string;
            schoolId: string;
            schoolNameTh: string;
            text: string;
            ownerPostId: string;
            ownerRole: string;
            /** @description For the school and the safety centre alone */
            ownerName: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            closedOn: string | null;
            /** @description What was done */
            done: string | null;
            /** @description Open after its day, closed after it, or moved after it: stays */
            late: boolean;
            /** @description For If-Match of closing it */
            version: number;
        };
        ActivityFile: {
            id: string;
            mediaType: string;
            /** @description Bytes */
            size: number;
            /** Format: date-time */
            addedAt: string;
        };
        ActivityView: {
            id: string;
            reference: string;
            /** @description The school that keeps it; null: the district’s office */
            schoolId: string | null;
            schoolNameTh: string | null;
            /** @enum {string} */
            kind: "DRILL" | "TRAINING" | "CAMPAIGN" | "GUIDANCE" | "JOINT_VISIT" | "JOINT_ACTIVITY" | "PARTNER_MEETING";
            /** @enum {string} */
            status: "PLANNED" | "HELD" | "WITHDRAWN";
            /** Format: date */
            happensOn: string;
            academicYear: number;
            title: string;
            /** @enum {string|null} */
            scenario: "FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE" | null;
            /** @enum {string|null} */
            guidanceArea: "STUDY" | "CAREER" | "PERSONAL_SOCIAL" | null;
            leadTeachers: boolean;
            /** @description Schools that it was for */
            schoolCount: number;
            /** @description At the schools in sight */
            students: number;
            /** @description Teachers and other staff */
            staff: number;
            openFindings: number;
            version: number;
            note: string | null;
            hazardGroups: ("VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS")[];
            /** @enum {string|null} */
            drillType: "TABLETOP" | "PARTIAL" | "FULL" | "WITH_AGENCY" | null;
            minutesToClear: number | null;
            follows: components["schemas"]["FollowingActivity"] | null;
            /** @description Trainings at schools that pass it on */
            followedBy: components["schemas"]["FollowingActivity"][];
            agencies: components["schemas"]["ActivityPartner"][];
            partnerNames: string[];
            withdrawReason: string | null;
            schools: components["schemas"]["SchoolHeadsView"][];
            findings: components["schemas"]["ActivityFindingView"][];
            /** @description Null for whom its files are not */
            files: components["schemas"]["ActivityFile"][] | null;
            availableActions: ("correct" | "hold" | "withdraw" | "add-finding" | "change-finding" | "close-finding" | "add-file")[];
        };
        ActivityHistoryLine: {
            /** Format: date-time */
            at: string;
            role: string;
            action: string;
            fromStatus: string | null;
            toStatus: string;
            reason: string | null;
            version: number;
        };
        ActivityHistoryList: {
            items: components["schemas"]["ActivityHistoryLine"][];
        };
        ActivityChangeRequest: {
            /** @description One line for each school; a school writes its own alone */
            schools?: components["schemas"]["SchoolHeadsRequest"][];
            minutesToClear?: number | null;
            /** Format: date */
            happensOn?: string;
            title?: string;
            note?: string | null;
            hazardGroups?: ("VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS")[];
            /** @enum {string|null} */
            scenario?: "FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE" | null;
            /** @enum {string|null} */
            drillType?: "TABLETOP" | "PARTIAL" | "FULL" | "WITH_AGENCY" | null;
            /** @enum {string|null} */
            guidanceArea?: "STUDY" | "CAREER" | "PERSONAL_SOCIAL" | null;
            /** @description Lead teachers are taught, who teach their schools */
            leadTeachers?: boolean;
            /** @description Training of lead teachers that it passes on */
            followsId?: string | null;
            agencyIds?: string[];
            /** @description Partners outside the register */
            partnerNames?: string[];
        };
        HoldActivityRequest: {
            /** @description One line for each school; a school writes its own alone */
            schools: components["schemas"]["SchoolHeadsRequest"][];
            minutesToClear?: number | null;
            /** Format: date */
            happensOn?: string;
        };
        WithdrawActivityRequest: {
            reason: string;
        };
        AddActivityFindingRequest: {
            text: string;
            /** Format: uuid */
            ownerPostId: string;
            /** Format: date */
            dueOn: string;
            /**
             * Format: uuid
             * @description The own school when absent
             */
            schoolId?: string;
        };
        ChangeActivityFindingRequest: {
            /**
             * Format: uuid
             * @description A post at the school of the finding
             */
            ownerPostId: string;
            /**
             * Format: date
             * @description Not past, unless it stays as it is
             */
            dueOn: string;
            reason: string;
        };
        CloseFindingRequest: {
            /** @description What was done */
            done: string;
        };
        ActivityFileForm: {
            /**
             * Format: binary
             * @description JPEG, PNG, WebP or PDF, at most 10 MiB
             */
            file: string;
        };
        ActivityOwner: {
            postId: string;
            role: string;
            /** @description For the school and the safety centre alone */
            displayName: string | null;
        };
        ActivityOwnerList: {
            items: components["schemas"]["ActivityOwner"][];
        };
        ShareView: {
            have: number;
            of: number;
        };
        SchoolActivitiesView: {
            schoolId: string;
            schoolNameTh: string;
            students: components["schemas"]["ShareView"];
            staff: components["schemas"]["ShareView"];
            /** @description Required scenarios drilled */
            drills: components["schemas"]["ShareView"];
            missingScenarios: ("FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE")[];
            findingsClosed: components["schemas"]["ShareView"];
            /** @description Open after their day */
            findingsLate: number;
            missingAreas: ("STUDY" | "CAREER" | "PERSONAL_SOCIAL")[];
            /** Format: date */
            lastDrillOn: string | null;
            /** @description Held in the year */
            held: number;
        };
        ActivityOverview: {
            academicYear: number;
            schools: components["schemas"]["SchoolActivitiesView"][];
        };
        SchoolNetworkView: {
            /** @description Referrals handed to partners in the year */
            assigned: number;
            answered: number;
            /** @description Answered before they were due */
            inTime: number;
            /** @description Unanswered and overdue */
            overdue: number;
            schoolId: string;
            schoolNameTh: string;
            /** @description Agencies with an agreement in force that serve its sub-district */
            liveMous: number;
            jointVisits: number;
            jointActivities: number;
            meetings: number;
        };
        AgencyNetworkView: {
            /** @description Referrals handed to partners in the year */
            assigned: number;
            answered: number;
            /** @description Answered before they were due */
            inTime: number;
            /** @description Unanswered and overdue */
            overdue: number;
            agencyId: string;
            nameTh: string;
            type: string;
            /** @description An agreement is in force today */
            mouLive: boolean;
            /** @description Joint visits, activities and meetings of the year */
            joint: number;
        };
        NetworkOverview: {
            academicYear: number;
            schools: components["schemas"]["SchoolNetworkView"][];
            agencies: components["schemas"]["AgencyNetworkView"][];
        };
        ToolLine: {
            id: string;
            familyId: string;
            number: number;
            title: string;
            /** @enum {string} */
            status: "DRAFT" | "PUBLISHED" | "RETIRED";
            /** @description Begun from our own default set */
            proposal: boolean;
            itemCount: number;
            /** @description Completed visits that used this version */
            usedBy: number;
            publishedAt: string | null;
            retiredAt: string | null;
            version: number;
        };
        ToolList: {
            items: components["schemas"]["ToolLine"][];
        };
        StartToolRequest: {
            title: string;
            /**
             * @description Our proposal to begin from; absent: an empty tool
             * @enum {string}
             */
            startFrom?: "SIX_STEPS" | "SAFETY_WALK";
        };
        ToolItemField: {
            /** @description Stays the same over versions, so that answers can be compared */
            id: string;
            /** @enum {string} */
            kind: "CHOICE" | "SCORE" | "COUNT" | "TEXT";
            text: string;
            help?: string | null;
            required: boolean;
        };
        ToolSectionField: {
            title: string;
            items: components["schemas"]["ToolItemField"][];
        };
        ToolView: {
            id: string;
            familyId: string;
            number: number;
            title: string;
            /** @enum {string} */
            status: "DRAFT" | "PUBLISHED" | "RETIRED";
            /** @description Begun from our own default set */
            proposal: boolean;
            itemCount: number;
            /** @description Completed visits that used this version */
            usedBy: number;
            publishedAt: string | null;
            retiredAt: string | null;
            version: number;
            sections: components["schemas"]["ToolSectionField"][];
            availableActions: string[];
        };
        ChoiceCount: {
            /** @enum {string} */
            choice: "YES" | "PARTLY" | "NO";
            schools: number;
        };
        ItemComparison: {
            itemId: string;
            /** @description Schools that answered it */
            answered: number;
            choices: components["schemas"]["ChoiceCount"][];
            /** @description Mean score, two decimals */
            meanScore: number | null;
            /** @description Sum of counts */
            total: number | null;
        };
        ToolComparison: {
            /** @description Schools with a completed visit by this version */
            schools: number;
            items: components["schemas"]["ItemComparison"][];
        };
        ChangeToolRequest: {
            title?: string;
            sections?: components["schemas"]["ToolSectionField"][];
        };
        NetworkProgress: {
            networkId: string | null;
            networkNameTh: string | null;
            schools: number;
            /** @description Schools with a completed visit */
            visited: number;
            /** @description Schools with a visit to come and none completed */
            planned: number;
            /** @description Schools with neither */
            notPlanned: number;
        };
        FindingCount: {
            /** @enum {string} */
            level: "ADVICE" | "IMPROVE" | "URGENT";
            all: number;
            /** @description Not closed */
            open: number;
            overdue: number;
            /** @description Answered late at least once */
            late: number;
        };
        SchoolNotVisited: {
            schoolId: string;
            schoolNameTh: string;
            networkNameTh: string | null;
            /** @description The next planned visit */
            plannedOn: string | null;
            visitId: string | null;
            /** @description The last completed visit of any term */
            lastVisitedOn: string | null;
        };
        MonitoringOverview: {
            academicYear: number;
            term: number;
            /** @description Last day of the term */
            lastDay: string;
            /** @description Days until then; negative: past */
            daysLeft: number;
            networks: components["schemas"]["NetworkProgress"][];
            findings: components["schemas"]["FindingCount"][];
            notVisited: components["schemas"]["SchoolNotVisited"][];
        };
        VisitorView: {
            postId: string;
            role: string;
            /** @description Null for a school, which knows the office by its roles */
            nameTh: string | null;
        };
        VisitorList: {
            items: components["schemas"]["VisitorView"][];
        };
        VisitLine: {
            id: string;
            reference: string;
            schoolId: string;
            schoolNameTh: string;
            networkId: string | null;
            academicYear: number;
            term: number;
            plannedOn: string;
            /** @enum {string} */
            status: "PLANNED" | "UNDER_WAY" | "DONE" | "READ" | "CANCELLED";
            /** @description Planned for a day that is past */
            overdue: boolean;
            toolCount: number;
            findingCount: number;
            openFindingCount: number;
            /** @description The reader is one of the visitors */
            mine: boolean;
            version: number;
        };
        VisitPage: {
            items: components["schemas"]["VisitLine"][];
            nextCursor: string | null;
        };
        PlanVisitRequest: {
            schoolId: string;
            plannedOn: string;
            /** @description Published tools; several make an integrated visit */
            toolIds: string[];
            /** @description Posts of visitors */
            visitorPostIds: string[];
            purpose?: string | null;
        };
        AnswerView: {
            itemId: string;
            choice: string | null;
            score: number | null;
            count: number | null;
            text: string | null;
            note: string | null;
        };
        SheetView: {
            toolId: string;
            title: string;
            number: number;
            proposal: boolean;
            sections: components["schemas"]["ToolSectionField"][];
            answers: components["schemas"]["AnswerView"][];
            /** @description Required items without an answer */
            missing: string[];
            version: number;
        };
        MonitoringFile: {
            /** Format: uuid */
            id: string;
            mediaType: string;
            /** @description Bytes */
            size: number;
            /** Format: date-time */
            addedAt: string;
        };
        FindingView: {
            id: string;
            visitId: string;
            /** @description Number of the visit */
            reference: string;
            schoolId: string;
            schoolNameTh: string;
            /** @enum {string} */
            level: "ADVICE" | "IMPROVE" | "URGENT";
            text: string;
            ownerPostId: string;
            /** @description Null for a school when the post has left it */
            ownerRole: string | null;
            ownerLevel: string | null;
            ownerRoom: string | null;
            /** @description For the school and the safety centre alone */
            ownerName: string | null;
            dueOn: string;
            /** @enum {string} */
            status: "NOTED" | "OPEN" | "ANSWERED" | "RETURNED" | "CLOSED";
            overdue: boolean;
            /** @description Answered after its day; stays */
            late: boolean;
            version: number;
            toolId: string | null;
            itemId: string | null;
            answer: string | null;
            answeredAt: string | null;
            returnReason: string | null;
            closedAt: string | null;
            files: components["schemas"]["MonitoringFile"][];
            availableActions: string[];
        };
        AddendumView: {
            at: string;
            role: string;
            text: string;
        };
        VisitView: {
            id: string;
            reference: string;
            schoolId: string;
            schoolNameTh: string;
            networkId: string | null;
            academicYear: number;
            term: number;
            plannedOn: string;
            /** @enum {string} */
            status: "PLANNED" | "UNDER_WAY" | "DONE" | "READ" | "CANCELLED";
            /** @description Planned for a day that is past */
            overdue: boolean;
            toolCount: number;
            findingCount: number;
            openFindingCount: number;
            /** @description The reader is one of the visitors */
            mine: boolean;
            version: number;
            purpose: string | null;
            firstPlannedOn: string;
            visitors: components["schemas"]["VisitorView"][];
            startedAt: string | null;
            visitedOn: string | null;
            doneAt: string | null;
            summary: string | null;
            cancelReason: string | null;
            readAt: string | null;
            sheets: components["schemas"]["SheetView"][];
            findings: components["schemas"]["FindingView"][];
            files: components["schemas"]["MonitoringFile"][];
            addenda: components["schemas"]["AddendumView"][];
            availableActions: string[];
        };
        VisitHistoryView: {
            at: string;
            role: string;
            action: string;
            fromStatus: string | null;
            toStatus: string;
            fromDay: string | null;
            toDay: string | null;
            reason: string | null;
        };
        VisitHistoryList: {
            items: components["schemas"]["VisitHistoryView"][];
        };
        RescheduleVisitRequest: {
            plannedOn: string;
            reason: string;
        };
        VisitReasonRequest: {
            reason: string;
        };
        SchoolPostView: {
            postId: string;
            role: string;
            level: string | null;
            room: string | null;
            /** @description For the school and the safety centre alone */
            nameTh: string | null;
        };
        SchoolPostList: {
            items: components["schemas"]["SchoolPostView"][];
        };
        AnswerField: {
            itemId: string;
            /** @enum {string|null} */
            choice?: "YES" | "PARTLY" | "NO" | null;
            score?: number | null;
            count?: number | null;
            text?: string | null;
            /** @description Remark beside the answer */
            note?: string | null;
        };
        AnswersRequest: {
            answers: components["schemas"]["AnswerField"][];
        };
        MonitoringFileForm: {
            /**
             * Format: binary
             * @description JPEG, PNG, WebP or PDF, at most 10 MiB
             */
            file: string;
        };
        AddFindingRequest: {
            /** @enum {string} */
            level: "ADVICE" | "IMPROVE" | "URGENT";
            text: string;
            /** @description A post at the school */
            ownerPostId: string;
            dueOn: string;
            toolId?: string | null;
            itemId?: string | null;
        };
        CompleteVisitRequest: {
            summary: string;
        };
        AddendumRequest: {
            text: string;
        };
        FindingLine: {
            id: string;
            visitId: string;
            /** @description Number of the visit */
            reference: string;
            schoolId: string;
            schoolNameTh: string;
            /** @enum {string} */
            level: "ADVICE" | "IMPROVE" | "URGENT";
            text: string;
            ownerPostId: string;
            /** @description Null for a school when the post has left it */
            ownerRole: string | null;
            ownerLevel: string | null;
            ownerRoom: string | null;
            /** @description For the school and the safety centre alone */
            ownerName: string | null;
            dueOn: string;
            /** @enum {string} */
            status: "NOTED" | "OPEN" | "ANSWERED" | "RETURNED" | "CLOSED";
            overdue: boolean;
            /** @description Answered after its day; stays */
            late: boolean;
            version: number;
        };
        FindingPage: {
            items: components["schemas"]["FindingLine"][];
            nextCursor: string | null;
        };
        FindingAnswerRequest: {
            answer: string;
        };
        FindingChangeRequest: {
            /**
             * Format: uuid
             * @description A post at the school
             */
            ownerPostId: string;
            /** @description Not past, unless it stays as it is */
            dueOn: string;
            reason: string;
        };
        FindingReturnRequest: {
            reason: string;
            /** @description The new due day */
            dueOn: string;
        };
        ReportRequestForm: {
            /** @enum {string} */
            kind: "CASE_STUDY" | "REFERRAL_MEMO" | "REFERRAL_LETTER" | "MSC_SHEET" | "EMERGENCY_PLAN" | "SCHOOL_STEPS" | "WEEKLY_DIGEST" | "YEAR_STATISTICS" | "YEARLY_SAFETY";
            /** @enum {string} */
            format: "pdf" | "docx" | "xlsx";
            /**
             * Format: uuid
             * @description The record that the report is about
             */
            subjectId?: string;
            /** @enum {string} */
            calendar?: "academic" | "fiscal";
            /** @description Buddhist year */
            year?: number;
            /** @enum {string} */
            purpose: "MEETING" | "CONFERENCE" | "REFER" | "SUPERIOR" | "MSC" | "DISPLAY" | "FILE" | "OTHER";
            /** @description What for, in words; required when the purpose is OTHER */
            purposeNote?: string;
        };
        ReportRequestView: {
            id: string;
            /** @enum {string} */
            kind: "CASE_STUDY" | "REFERRAL_MEMO" | "REFERRAL_LETTER" | "MSC_SHEET" | "EMERGENCY_PLAN" | "SCHOOL_STEPS" | "WEEKLY_DIGEST" | "YEAR_STATISTICS" | "YEARLY_SAFETY";
            /** @enum {string} */
            format: "pdf" | "docx" | "xlsx";
            subjectId: string | null;
            /** @enum {string|null} */
            calendar: "academic" | "fiscal" | null;
            year: number | null;
            /** @enum {string} */
            purpose: "MEETING" | "CONFERENCE" | "REFER" | "SUPERIOR" | "MSC" | "DISPLAY" | "FILE" | "OTHER";
            purposeNote: string | null;
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "READY" | "FAILED" | "EXPIRED";
            percent: number;
            /** @description Why it failed: a code of the error catalogue */
            failure: string | null;
            /** @description The file opens with a password alone */
            locked: boolean;
            fileName: string | null;
            fileSize: number | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            availableActions: ("download" | "reveal-password" | "retry" | "begin" | "finish" | "fail" | "expire")[];
            version: number;
        };
        ReportRequestPage: {
            items: components["schemas"]["ReportRequestView"][];
            nextCursor: string | null;
        };
        ReportPasswordView: {
            /** @description Told this once */
            password: string;
            version: number;
        };
        PlanLine: {
            id: string;
            schoolId: string;
            schoolNameTh: string;
            kind: string;
            scenario: string | null;
            academicYear: number;
            number: number;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "SUPERSEDED";
            submittedAt: string | null;
            approvedAt: string | null;
            version: number;
        };
        PlanPage: {
            items: components["schemas"]["PlanLine"][];
            nextCursor: string | null;
        };
        StartPlanRequest: {
            /** @enum {string} */
            kind: "SAFETY" | "EMERGENCY";
            /**
             * @description Of an emergency plan
             * @enum {string}
             */
            scenario?: "FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE";
            /** @description Buddhist year */
            academicYear: number;
        };
        CommandPostView: {
            duty: string;
            holder: string;
            standIn: string | null;
        };
        HelpNeedView: {
            kind: string;
            count: number;
            helper: string | null;
        };
        PlanContentView: {
            aims: string | null;
            communication: string | null;
            monitoring: string | null;
            trigger: string | null;
            routes: string | null;
            assemblyPoints: string | null;
            equipment: string | null;
            before: string | null;
            during: string | null;
            after: string | null;
            handover: string | null;
            command: components["schemas"]["CommandPostView"][];
            helpNeeds: components["schemas"]["HelpNeedView"][];
        };
        PlanRiskView: {
            id: string;
            code: string;
            place: string;
            level: string | null;
            rank: number | null;
            /** @description A measure of this plan names it */
            covered: boolean;
        };
        MeasureRiskView: {
            id: string;
            code: string;
            place: string;
        };
        PlanMeasureView: {
            id: string;
            measure: string;
            hazardGroup: string;
            phase: string;
            what: string;
            ownerPostId: string | null;
            ownerRole: string | null;
            /** @description For the school and the safety centre alone */
            ownerName: string | null;
            dueOn: string | null;
            budgetBaht: number | null;
            risks: components["schemas"]["MeasureRiskView"][];
        };
        ContactView: {
            id: string;
            kind: string;
            name: string;
            duty: string | null;
            phone: string;
            checkedOn: string | null;
            /** @description Checked within 180 days */
            fresh: boolean;
        };
        MapView: {
            id: string;
            fileName: string;
            mediaType: string;
            size: number;
        };
        PlanMissingView: {
            code: string;
            /** @description JSON pointer into the plan */
            pointer: string;
        };
        PlanView: {
            id: string;
            schoolId: string;
            schoolNameTh: string;
            kind: string;
            scenario: string | null;
            academicYear: number;
            number: number;
            /** @enum {string} */
            status: "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "SUPERSEDED";
            submittedAt: string | null;
            approvedAt: string | null;
            version: number;
            openedReason: string | null;
            returnReason: string | null;
            submittedByRole: string | null;
            approvedByRole: string | null;
            previousId: string | null;
            previousYear: number | null;
            content: components["schemas"]["PlanContentView"];
            risks: components["schemas"]["PlanRiskView"][];
            measures: components["schemas"]["PlanMeasureView"][];
            contacts: components["schemas"]["ContactView"][];
            maps: components["schemas"]["MapView"][];
            missing: components["schemas"]["PlanMissingView"][];
            availableActions: ("change" | "submit" | "return" | "approve" | "supersede" | "renew" | "check-contact")[];
        };
        PlanHistoryView: {
            at: string;
            role: string;
            action: string;
            fromStatus: string | null;
            toStatus: string;
            fields: string[];
            reason: string | null;
        };
        PlanHistoryList: {
            items: components["schemas"]["PlanHistoryView"][];
        };
        PlanOwnerPost: {
            postId: string;
            role: string;
            displayName: string;
        };
        PlanOwnerPostList: {
            items: components["schemas"]["PlanOwnerPost"][];
        };
        CommandPostField: {
            duty: string;
            /** @description Post or name of a member of staff */
            holder: string;
            standIn?: string | null;
        };
        HelpNeedField: {
            /** @enum {string} */
            kind: "MOVING" | "SEEING" | "HEARING" | "UNDERSTANDING" | "ILLNESS" | "YOUNG" | "OTHER";
            count: number;
            /** @description Who helps: a post, never the students’ names */
            helper?: string | null;
        };
        PlanContentRequest: {
            aims?: string | null;
            communication?: string | null;
            monitoring?: string | null;
            trigger?: string | null;
            routes?: string | null;
            assemblyPoints?: string | null;
            equipment?: string | null;
            before?: string | null;
            during?: string | null;
            after?: string | null;
            handover?: string | null;
            command?: components["schemas"]["CommandPostField"][];
            helpNeeds?: components["schemas"]["HelpNeedField"][];
        };
        PlanReasonRequest: {
            reason: string;
        };
        MeasureRequest: {
            /** @enum {string} */
            measure: "PREVENT" | "CULTIVATE" | "SUPPRESS";
            /** @enum {string} */
            hazardGroup: "VIOLENCE" | "ACCIDENT" | "RIGHT" | "UNHEALTHINESS";
            /** @enum {string} */
            phase: "BEFORE" | "DURING" | "AFTER";
            /** @description What is done */
            what: string;
            ownerPostId?: string | null;
            dueOn?: string | null;
            budgetBaht?: number | null;
            /** @description Risks of the school’s approved assessment */
            riskIds: string[];
        };
        ContactRequest: {
            /** @enum {string} */
            kind: "COORDINATOR" | "AGENCY";
            /** @description Post, name or agency */
            name: string;
            duty?: string | null;
            phone: string;
        };
        SchoolPlansView: {
            schoolId: string;
            schoolNameTh: string;
            /** @description State of the furthest safety plan; null: not begun */
            safetyStatus: string | null;
            safetyPlanId: string | null;
            required: ("FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE")[];
            /** @description Required and approved */
            approved: ("FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE")[];
            /** @description Required, begun, not approved */
            inWork: ("FLOOD" | "STORM" | "ACCIDENT" | "EPIDEMIC" | "FIRE" | "EARTHQUAKE" | "ACTIVE_ATTACK" | "INTRUDER" | "ABDUCTION" | "FOOD_POISONING" | "CHEMICAL" | "PM25" | "BRAWL" | "SUICIDE")[];
        };
        PlanOverview: {
            academicYear: number;
            items: components["schemas"]["SchoolPlansView"][];
        };
        MemberView: {
            name: string;
            role: string;
        };
        RegisterView: {
            id: string;
            schoolId: string;
            kind: string;
            academicYear: number;
            revision: number;
            /** @description The newest of its kind and year */
            current: boolean;
            number: string;
            datedOn: string;
            untilOn: string | null;
            title: string | null;
            members: components["schemas"]["MemberView"][];
            setAt: string;
        };
        RegisterList: {
            items: components["schemas"]["RegisterView"][];
        };
        MemberField: {
            /** @description Name or post */
            name: string;
            /** @description Role in the committee or centre */
            role: string;
        };
        RegisterRequest: {
            /** @enum {string} */
            kind: "MANUAL" | "CENTRE" | "COMMITTEE" | "MSC";
            /** @description Buddhist year */
            academicYear: number;
            /** @description Order number, edition, or number of the registration */
            number: string;
            datedOn: string;
            /** @description End of the term of office */
            untilOn?: string | null;
            title?: string | null;
            members: components["schemas"]["MemberField"][];
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

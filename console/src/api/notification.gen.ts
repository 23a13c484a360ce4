// Generated from openapi/notification.json; npm run types.
export interface paths {
    "/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deadLetter_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deadLetter_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deadLetter_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["message_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["message_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message_read"];
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
        DeadLetterReplayRequest: {
            id: string;
        };
        DeadLetterSkipRequest: {
            id: string;
            reason: string;
        };
        /** @enum {string} */
        DeadLetterState: "WAITING" | "REPLAYED" | "SKIPPED";
        DeadLetterView: {
            cause: string;
            /** Format: date-time */
            diedAt: string;
            group: string;
            id: string;
            key: string;
            reason?: string;
            settledBy?: string;
            state: components["schemas"]["DeadLetterState"];
            topic: string;
            type?: string;
            value: string;
        };
        DeadLetterViewPage: {
            items: components["schemas"]["DeadLetterView"][];
            next?: string;
        };
        MessageView: {
            /** Format: uuid */
            aboutId?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            parameters: {
                [key: string]: string;
            };
            /** Format: date-time */
            readAt?: string;
            template: string;
        };
        MessageViewPage: {
            items: components["schemas"]["MessageView"][];
            next?: string;
        };
        /** @description RFC 9457 */
        Problem: {
            allowedCommands?: string[];
            detail?: string;
            errors?: components["schemas"]["ProblemError"][];
            instance?: string;
            /** Format: int32 */
            status: number;
            title: components["schemas"]["ProblemCode"];
            traceId?: string;
            type: string;
        };
        /**
         * @description Stable; screens have the words
         * @enum {string}
         */
        ProblemCode: "access.forbidden" | "access.no-account" | "access.unauthenticated" | "dead-letter.not-found" | "dead-letter.settled" | "file.attached" | "file.broken" | "file.misnamed" | "file.not-found" | "file.too-large" | "file.too-many" | "file.too-many-pixels" | "file.under-way" | "file.unsupported" | "idempotency-key.malformed" | "idempotency-key.missing" | "idempotency-key.reused" | "media-type.not-acceptable" | "media-type.unsupported" | "message.exists" | "message.not-found" | "method.not-allowed" | "operation.exists" | "operation.not-found" | "page.cursor" | "page.limit" | "path.not-found" | "request.invalid" | "request.malformed" | "request.too-large" | "request.unknown-field" | "service.failed" | "service.unavailable" | "version.malformed" | "version.missing" | "version.overtaken" | "version.stale";
        ProblemError: {
            code: string;
            detail?: string;
            field: string;
        };
        UnreadView: {
            /** Format: int64 */
            count: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    deadLetter_list: {
        parameters: {
            query?: {
                state?: components["schemas"]["DeadLetterState"];
                limit?: number;
                /** @description next of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterViewPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deadLetter_replay: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh UUID per command */
                "Idempotency-Key": string;
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadLetterReplayRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deadLetter_skip: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh UUID per command */
                "Idempotency-Key": string;
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadLetterSkipRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    message_list: {
        parameters: {
            query?: {
                unread?: boolean;
                limit?: number;
                /** @description next of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageViewPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    message_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    message_read: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh UUID per command */
                "Idempotency-Key": string;
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

// Generated from openapi/billing.json; npm run types.
export interface paths {
    "/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bill_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bill_owed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bill_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bill_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bill_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        BillLine: {
            amount: components["schemas"]["Money"];
            name: string;
            quantity: number;
            unitPrice: components["schemas"]["Money"];
        };
        /** @enum {string} */
        BillMethod: "CASH" | "TRANSFER" | "WECHAT" | "ALIPAY" | "CARD";
        BillOwed: {
            amount: components["schemas"]["Money"];
            /** Format: int64 */
            bills: number;
            /** Format: int64 */
            overdue: number;
        };
        BillPayRequest: {
            /** Format: int64 */
            amountCents: number;
            method: components["schemas"]["BillMethod"];
        };
        BillPayment: {
            amount: components["schemas"]["Money"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            method: components["schemas"]["BillMethod"];
            recordedBy: string;
        };
        /** @enum {string} */
        BillStatus: "ISSUED" | "PARTIALLY_PAID" | "PAID";
        BillView: {
            /** Format: uuid */
            communityId: string;
            /** Format: date */
            dueOn: string;
            feeItem: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            lines: components["schemas"]["BillLine"][];
            number: string;
            outstanding: components["schemas"]["Money"];
            payments: components["schemas"]["BillPayment"][];
            status: components["schemas"]["BillStatus"];
            title: string;
            total: components["schemas"]["Money"];
            /** Format: uuid */
            unitId?: string;
            unitLabel?: string;
            /** Format: int64 */
            version: number;
            /** Format: uuid */
            workOrderId?: string;
        };
        BillViewPage: {
            items: components["schemas"]["BillView"][];
            next?: string;
        };
        Change: {
            after?: string;
            before?: string;
            field: string;
        };
        /** @enum {string} */
        Channel: "HOTLINE" | "CONSOLE" | "TECHNICIAN_APP" | "RESIDENT_APP" | "IMPORT" | "SYSTEM";
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
        Money: {
            /** Format: int64 */
            cents: number;
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
        ProblemCode: "access.forbidden" | "access.no-account" | "access.unauthenticated" | "bill.amount" | "bill.exists" | "bill.not-found" | "bill.paid" | "bill.too-many-payments" | "calendar.invalid" | "calendar.year-unknown" | "dead-letter.not-found" | "dead-letter.settled" | "file.attached" | "file.broken" | "file.misnamed" | "file.not-found" | "file.too-large" | "file.too-many" | "file.too-many-pixels" | "file.under-way" | "file.unsupported" | "idempotency-key.malformed" | "idempotency-key.missing" | "idempotency-key.reused" | "job.failed" | "job.no-result" | "job.not-found" | "job.right-withdrawn" | "media-type.not-acceptable" | "media-type.unsupported" | "method.not-allowed" | "operation.exists" | "operation.not-found" | "page.cursor" | "page.limit" | "path.not-found" | "request.invalid" | "request.malformed" | "request.too-large" | "request.unknown-field" | "service.failed" | "service.unavailable" | "version.malformed" | "version.missing" | "version.overtaken" | "version.stale";
        ProblemError: {
            code: string;
            detail?: string;
            field: string;
        };
        TimelineEntry: {
            actor?: string;
            changes: components["schemas"]["Change"][];
            channel: components["schemas"]["Channel"];
            data: unknown;
            post?: string;
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            time: string;
            type: string;
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
    bill_list: {
        parameters: {
            query?: {
                status?: components["schemas"]["BillStatus"][];
                unit?: string;
                owner?: string;
                order?: string;
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
                    "application/json": components["schemas"]["BillViewPage"];
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
    bill_owed: {
        parameters: {
            query?: {
                unit?: string;
                owner?: string;
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
                    "application/json": components["schemas"]["BillOwed"];
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
    bill_show: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillView"];
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
    bill_history: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntry"][];
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
    bill_pay: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillPayRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillView"];
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
}

// Generated from openapi/billing.json; npm run types.
export interface paths {
    "/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
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
        get: operations["show"];
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
        get: operations["history"];
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
        post: operations["pay"];
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
        get: operations["list"];
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
        post: operations["replay"];
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
        post: operations["skip"];
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
        BillView: {
            /** Format: uuid */
            communityId?: string;
            /** Format: date */
            dueOn?: string;
            feeItem?: string;
            /** Format: uuid */
            id?: string;
            /** Format: date-time */
            issuedAt?: string;
            lines?: components["schemas"]["Line"][];
            number?: string;
            outstanding?: components["schemas"]["Money"];
            payments?: components["schemas"]["Payment"][];
            /** @enum {string} */
            status?: "ISSUED" | "PARTIALLY_PAID" | "PAID";
            title?: string;
            total?: components["schemas"]["Money"];
            /** Format: uuid */
            unitId?: string;
            unitLabel?: string;
            /** Format: int64 */
            version?: number;
            /** Format: uuid */
            workOrderId?: string;
        };
        Change: {
            after?: string;
            before?: string;
            field?: string;
        };
        DeadLetterView: {
            cause?: string;
            /** Format: date-time */
            diedAt?: string;
            group?: string;
            id?: string;
            key?: string;
            reason?: string;
            settledBy?: string;
            /** @enum {string} */
            state?: "WAITING" | "REPLAYED" | "SKIPPED";
            topic?: string;
            type?: string;
            value?: string;
        };
        Event: unknown;
        Line: {
            amount?: components["schemas"]["Money"];
            name?: string;
            quantity?: number;
            unitPrice?: components["schemas"]["Money"];
        };
        Money: {
            /** Format: int64 */
            cents?: number;
        };
        PageBillView: {
            items?: components["schemas"]["BillView"][];
            next?: string;
        };
        PayRequest: {
            /** Format: int64 */
            amountCents?: number;
            /** @enum {string} */
            method: "CASH" | "TRANSFER" | "WECHAT" | "ALIPAY" | "CARD";
        };
        Payment: {
            amount?: components["schemas"]["Money"];
            /** Format: date-time */
            at?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            method?: "CASH" | "TRANSFER" | "WECHAT" | "ALIPAY" | "CARD";
            recordedBy?: string;
        };
        ReplayRequest: {
            id: string;
        };
        SkipRequest: {
            id: string;
            reason: string;
        };
        TimelineEntry: {
            actor?: string;
            changes?: components["schemas"]["Change"][];
            /** @enum {string} */
            channel?: "HOTLINE" | "CONSOLE" | "TECHNICIAN_APP" | "RESIDENT_APP" | "IMPORT" | "SYSTEM";
            data?: components["schemas"]["Event"];
            post?: string;
            /** Format: int64 */
            sequence?: number;
            /** Format: date-time */
            time?: string;
            type?: string;
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
    list_1: {
        parameters: {
            query?: {
                unit?: string;
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
                    "application/json": components["schemas"]["PageBillView"];
                };
            };
        };
    };
    show: {
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
        };
    };
    history: {
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
        };
    };
    pay: {
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
                "application/json": components["schemas"]["PayRequest"];
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
        };
    };
    list: {
        parameters: {
            query?: {
                state?: "WAITING" | "REPLAYED" | "SKIPPED";
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
                    "application/json": components["schemas"]["DeadLetterView"][];
                };
            };
        };
    };
    replay: {
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
                "application/json": components["schemas"]["ReplayRequest"];
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
        };
    };
    skip: {
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
                "application/json": components["schemas"]["SkipRequest"];
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
        };
    };
}

// Generated from openapi/audit.json; npm run types.
export interface paths {
    "/checkup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkup_look"];
        put?: never;
        post?: never;
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
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["job_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["job_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["job_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["job_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["job_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/read-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readModel_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/read-models/{name}/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readModel_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trail_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["trail_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trail_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["trail_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trail_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trail_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/unusual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unusual_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/unusual/{id}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unusual_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trail_verified"];
        put?: never;
        post: operations["trail_verify"];
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
        /** @enum {string} */
        ChainBreak: "ENTRY_CHANGED" | "ENTRY_REMOVED" | "ENTRIES_SWAPPED" | "ENTRY_REPEATED" | "LINK_BROKEN" | "REWRITTEN" | "SIGNATURE_WRONG" | "KEY_FOREIGN" | "ANCHOR_REMOVED" | "HEAD_CUT" | "TAIL_CUT" | "UNREADABLE";
        /** @enum {string} */
        Channel: "HOTLINE" | "CONSOLE" | "TECHNICIAN_APP" | "RESIDENT_APP" | "IMPORT" | "SYSTEM";
        CheckupView: {
            figures: components["schemas"]["VitalsFigures"];
            findings: components["schemas"]["FindingView"][];
        };
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
        /** @enum {string} */
        EntryOutcome: "REFUSED";
        EntryView: {
            /** Format: date-time */
            chained?: string;
            changes: unknown;
            data: unknown;
            /** Format: uuid */
            eventId: string;
            hash: string;
            outcome?: components["schemas"]["EntryOutcome"];
            /** Format: int64 */
            position: number;
            /** Format: date-time */
            recorded?: string;
            /** Format: int64 */
            sequence: number;
            source: string;
            /** Format: uuid */
            subject: string;
            /** Format: date-time */
            time: string;
            trace?: string;
            type: string;
            who: components["schemas"]["EntryWho"];
        };
        EntryViewPage: {
            items: components["schemas"]["EntryView"][];
            next?: string;
        };
        EntryWho: {
            channel: components["schemas"]["Channel"];
            id: string;
            ip?: string;
            name: string;
            post?: string;
        };
        ExportRequest: {
            columns: components["schemas"]["ExportRequestColumn"][];
            format: components["schemas"]["ExportRequestFormat"];
            name: string;
        };
        ExportRequestColumn: {
            field: string;
            title: string;
            words?: components["schemas"]["ExportRequestWord"][];
        };
        /** @enum {string} */
        ExportRequestFormat: "XLSX" | "CSV";
        ExportRequestWord: {
            code: string;
            word: string;
        };
        ExportsStarted: {
            /** Format: uuid */
            id: string;
        };
        /** @enum {string} */
        FindingFound: "EVENTS_TOLD" | "EVENTS_WAIT" | "LETTERS_NONE" | "LETTERS_WAIT" | "TOPICS_THERE" | "TOPICS_MISSING" | "TOPICS_AS_ASKED" | "TOPICS_DIFFER" | "TOPICS_COPIED" | "TOPICS_THIN" | "LISTENERS_LISTEN" | "LISTENERS_STOPPED" | "LISTENERS_TAKE" | "LISTENERS_WAIT" | "LISTENERS_UP_TO_DATE" | "LISTENERS_BEHIND" | "MIGRATIONS_APPLIED" | "MIGRATIONS_MISSING" | "DATA_OF_THIS_BUILD" | "DATA_OF_NEWER" | "TIMERS_RING" | "TIMERS_SILENT" | "INDEXES_THERE" | "INDEXES_MISSING" | "STORE_ANSWERS" | "STORE_SLOW" | "CLOCK_RIGHT" | "CLOCK_OFF" | "DISK_HAS_ROOM" | "DISK_FULL" | "JOBS_GO_ON" | "JOBS_STAND" | "JOBS_END_WELL" | "JOBS_FAILED" | "YEARS_ENTERED" | "YEARS_MISSING" | "SIGN_INS_KNOWN" | "SIGN_INS_BEHIND" | "NOT_LOOKED_AT";
        /** @enum {string} */
        FindingGrade: "WELL" | "DOUBTFUL" | "UNKNOWN" | "BROKEN";
        FindingView: {
            about: string[];
            figures: {
                [key: string]: number;
            };
            grade: components["schemas"]["FindingGrade"];
            what: components["schemas"]["FindingFound"];
        };
        JobFailedBy: {
            code: string;
            /** Format: int64 */
            steps: number;
        };
        /** @enum {string} */
        JobState: "WAITING" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";
        JobView: {
            cancelRequested: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            failed: number;
            failedBy: components["schemas"]["JobFailedBy"][];
            failure?: string;
            /** Format: date-time */
            finishedAt?: string;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            own: boolean;
            result?: string;
            /** Format: date-time */
            resultUntil?: string;
            startedBy: string;
            state: components["schemas"]["JobState"];
            /** Format: int64 */
            total: number;
            waitsForOthers: boolean;
        };
        JobViewPage: {
            items: components["schemas"]["JobView"][];
            next?: string;
        };
        KeyView: {
            key: string;
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
        ProblemCode: "access.forbidden" | "access.no-account" | "access.unauthenticated" | "audience-list.empty" | "audience-list.exists" | "audience-list.headings" | "audience-list.not-found" | "audience-list.unchecked" | "building.not-found" | "calendar.invalid" | "calendar.year-unknown" | "community.not-found" | "dead-letter.not-found" | "dead-letter.settled" | "export.column-unknown" | "file.attached" | "file.broken" | "file.misnamed" | "file.not-found" | "file.too-large" | "file.too-many" | "file.too-many-pixels" | "file.under-way" | "file.unsupported" | "idempotency-key.malformed" | "idempotency-key.missing" | "idempotency-key.reused" | "import.broken" | "import.encoding" | "import.sheet" | "import.too-large" | "import.unsupported" | "import.xls" | "job.failed" | "job.no-result" | "job.not-found" | "job.right-withdrawn" | "media-type.not-acceptable" | "media-type.unsupported" | "method.not-allowed" | "operation.exists" | "operation.not-found" | "page.cursor" | "page.limit" | "path.not-found" | "read-model.not-found" | "read-model.topics-short" | "request.invalid" | "request.malformed" | "request.too-large" | "request.unknown-field" | "service.failed" | "service.unavailable" | "trail.broken" | "trail.no-such-entry" | "trail.not-verified" | "trail.only-whole" | "trail.unsigned" | "unit.not-found" | "unusual.looked-at" | "unusual.not-found" | "version.malformed" | "version.missing" | "version.overtaken" | "version.stale";
        ProblemError: {
            code: string;
            detail?: string;
            field: string;
        };
        ReadModelRebuild: {
            /** Format: uuid */
            id: string;
        };
        ReadModelView: {
            copies: {
                [key: string]: number;
            };
            name: string;
            topics: string[];
        };
        /** @enum {string} */
        Rule: "MANY_REVEALS" | "EXPORT_AT_NIGHT" | "MANY_REFUSALS" | "MANY_FAILED_SIGN_INS" | "OWN_GRANTS" | "LOOK_WITHOUT_CASE";
        TrailArchiveRequest: {
            /** Format: int64 */
            from?: number;
            name: string;
        };
        /** @enum {string} */
        TrailEnded: "DONE" | "REFUSED";
        TrailPerson: {
            id: string;
            name: string;
            post?: string;
        };
        TrailVerdict: {
            /** Format: int64 */
            brokenAt?: number;
            /** Format: int64 */
            entries: number;
            head: string;
            how?: components["schemas"]["ChainBreak"];
            /** Format: date-time */
            signedAt?: string;
            /** Format: int64 */
            signedUpTo?: number;
        };
        UnusualLookRequest: {
            note: string;
        };
        UnusualView: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            count: number;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            limits: {
                [key: string]: number;
            };
            /** Format: date-time */
            lookedAt?: string;
            lookedBy?: string;
            note?: string;
            object?: string;
            open: boolean;
            person: string;
            personName: string;
            rule: components["schemas"]["Rule"];
            type: string;
            /** Format: int64 */
            usual?: number;
        };
        UnusualViewPage: {
            items: components["schemas"]["UnusualView"][];
            next?: string;
        };
        VerificationView: {
            /** Format: int64 */
            done: number;
            /** Format: date-time */
            endedAt?: string;
            state?: components["schemas"]["JobState"];
            /** Format: int64 */
            total: number;
            verdict?: components["schemas"]["TrailVerdict"];
        };
        VitalsFigures: {
            /** Format: date-time */
            at: string;
            /** Format: double */
            averageMillis: number;
            /** Format: int64 */
            failures: number;
            /** Format: int64 */
            heapMost: number;
            /** Format: int64 */
            heapUsed: number;
            /** Format: int64 */
            requests: number;
            /** Format: date-time */
            startedAt: string;
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
    checkup_look: {
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
                    "application/json": components["schemas"]["CheckupView"];
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
    job_list: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["JobViewPage"];
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
    job_changes: {
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
                    "text/event-stream": string;
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
    job_show: {
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
                    "application/json": components["schemas"]["JobView"];
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
    job_cancel: {
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
                    "application/json": components["schemas"]["JobView"];
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
    job_result: {
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
                    "image/*": string;
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
    readModel_list: {
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
                    "application/json": components["schemas"]["ReadModelView"][];
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
    readModel_rebuild: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh UUID per command */
                "Idempotency-Key": string;
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadModelRebuild"];
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
    trail_find: {
        parameters: {
            query?: {
                object?: string;
                person?: string;
                type?: string;
                post?: string;
                community?: string;
                building?: string;
                unit?: string;
                outcome?: components["schemas"]["TrailEnded"];
                trace?: string;
                words?: string;
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["EntryViewPage"];
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
    trail_archive: {
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
                "application/json": components["schemas"]["TrailArchiveRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportsStarted"];
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
    trail_certificate: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: {
                "Accept-Language"?: string;
            };
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
                    "application/pdf": string;
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
    trail_export: {
        parameters: {
            query?: {
                object?: string;
                person?: string;
                type?: string;
                post?: string;
                community?: string;
                building?: string;
                unit?: string;
                outcome?: components["schemas"]["TrailEnded"];
                trace?: string;
                words?: string;
                from?: string;
                to?: string;
            };
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
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportsStarted"];
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
    trail_key: {
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
                    "application/json": components["schemas"]["KeyView"];
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
    trail_people: {
        parameters: {
            query: {
                q: string;
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
                    "application/json": components["schemas"]["TrailPerson"][];
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
    unusual_list: {
        parameters: {
            query?: {
                open?: boolean;
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
                    "application/json": components["schemas"]["UnusualViewPage"];
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
    unusual_look: {
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
                "application/json": components["schemas"]["UnusualLookRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusualView"];
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
    trail_verified: {
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
                    "application/json": components["schemas"]["VerificationView"];
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
    trail_verify: {
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
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
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

// Generated from openapi/survey.json; npm run types.
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
    "/improvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["improvement_list"];
        put?: never;
        post: operations["improvement_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["improvement_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["improvement_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["improvement_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/dropping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["improvement_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["improvement_editions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["improvement_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/measurement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["improvement_measure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["improvement_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["improvement_replan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["improvement_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["improvement_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/improvements/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["improvement_verify"];
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
    "/questionnaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionnaire_list"];
        put?: never;
        post: operations["questionnaire_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionnaire_audience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/audience-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["audienceList_list"];
        put?: never;
        post: operations["audienceList_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/audience-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["audienceList_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/entrances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionnaire_entrances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionnaire_show"];
        put: operations["questionnaire_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["questionnaire_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionnaire_comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["questionnaire_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionnaire_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionnaire_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/paper-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["questionnaire_enterPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["questionnaire_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["questionnaire_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report_list"];
        put?: never;
        post: operations["report_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/reports/{report}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["report_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionnaire_scores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/scores/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["questionnaire_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["slip_show"];
        put?: never;
        post: operations["slip_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questionnaires/{id}/weak-spots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questionnaire_weakSpots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rating_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rating_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rating_groups"];
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
    "/survey-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invitation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/survey-invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invitation_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/survey-invitations/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitation_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/survey-invitations/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitation_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/survey-slips/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["heldSlip_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/survey-slips/{code}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["heldSlip_answer"];
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
        AnswersRequest: {
            answers: components["schemas"]["AnswersRequestAnswerRequest"][];
        };
        AnswersRequestAnswerRequest: {
            amount?: number;
            chosen?: number[];
            /** Format: date */
            date?: string;
            /** Format: int32 */
            number?: number;
            words?: string;
        };
        AskedView: {
            /** Format: date-time */
            closesAt: string;
            introduction?: string;
            introductionEn?: string;
            questions: components["schemas"]["Question"][];
            title: string;
            titleEn?: string;
        };
        AudienceEntrance: {
            /** Format: uuid */
            buildingId: string;
            name: string;
        };
        AudienceListMissing: {
            code: string;
            /** Format: int32 */
            row: number;
            said: string;
        };
        AudienceListView: {
            /** Format: uuid */
            communityId: string;
            /** Format: date-time */
            createdAt: string;
            fileName: string;
            first: components["schemas"]["AudienceListMissing"][];
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            missing?: number;
            /** Format: int64 */
            people?: number;
            /** Format: int64 */
            rows?: number;
            status: components["schemas"]["ListStatus"];
            /** Format: int64 */
            units?: number;
        };
        AudienceListViewPage: {
            items: components["schemas"]["AudienceListView"][];
            next?: string;
        };
        AudienceRequest: {
            buildings?: string[];
            communities?: string[];
            entrances?: components["schemas"]["AudienceEntrance"][];
            except?: string[];
            /** Format: uuid */
            list?: string;
            owing?: boolean;
            relations?: components["schemas"]["Relation"][];
            tags?: string[];
            types?: string[];
            units?: string[];
        };
        AudienceView: {
            buildings: string[];
            communities: string[];
            /** Format: uuid */
            communityId?: string;
            entrances: components["schemas"]["EntranceView"][];
            except: components["schemas"]["LeftOutView"][];
            list?: components["schemas"]["ListView"];
            owing: boolean;
            places: components["schemas"]["PlaceView"][];
            relations: components["schemas"]["Relation"][];
            tags: string[];
            types: string[];
            units: string[];
        };
        AudiencesCounted: {
            buildings: {
                [key: string]: number;
            };
            /** Format: int64 */
            people: number;
            /** Format: int64 */
            units: number;
        };
        Change: {
            after?: string;
            before?: string;
            field: string;
        };
        /** @enum {string} */
        Channel: "HOTLINE" | "CONSOLE" | "TECHNICIAN_APP" | "RESIDENT_APP" | "IMPORT" | "SYSTEM";
        CheckupView: {
            figures: components["schemas"]["VitalsFigures"];
            findings: components["schemas"]["FindingView"][];
        };
        ComparisonView: {
            comparison: components["schemas"]["SharesComparison"];
            first: components["schemas"]["ShareView"];
            second: components["schemas"]["ShareView"];
        };
        Condition: {
            atLeast?: number;
            atMost?: number;
            /** Format: date */
            from?: string;
            options: number[];
            /** Format: int32 */
            question: number;
            /** Format: date */
            until?: string;
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
        EditionView: {
            /** Format: date-time */
            closedAt?: string;
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
        };
        EditionViewPage: {
            items: components["schemas"]["EditionView"][];
            next?: string;
        };
        EntranceView: {
            building: string;
            /** Format: uuid */
            buildingId: string;
            name: string;
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
        FigureView: {
            /** Format: int64 */
            answered: number;
            /** Format: date-time */
            from: string;
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            measure: components["schemas"]["Measure"];
            questionnaire?: string;
            /** Format: uuid */
            questionnaireId?: string;
            /** Format: date-time */
            takenAt: string;
            /** Format: date-time */
            to: string;
            /** Format: double */
            value: number;
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
        GrantsHolder: {
            name: string;
            /** Format: uuid */
            staffId: string;
        };
        GroupView: {
            /** Format: double */
            average: number;
            /** Format: int64 */
            count: number;
            key: string;
            /** Format: double */
            margin: number;
            name?: string;
            stars: number[];
        };
        /** @enum {string} */
        ImprovementCommand: "PLAN" | "START" | "NOTE" | "MEASURE" | "COMPLETE" | "VERIFY" | "RETURN" | "DROP";
        ImprovementDaysRequest: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        ImprovementMeasureRequest: {
            days?: components["schemas"]["ImprovementDaysRequest"];
            /** Format: uuid */
            questionnaireId?: string;
        };
        ImprovementNote: {
            /** Format: date-time */
            at: string;
            by: string;
            text: string;
        };
        ImprovementPlanRequest: {
            /** Format: uuid */
            buildingId?: string;
            /** Format: uuid */
            communityId: string;
            days?: components["schemas"]["ImprovementDaysRequest"];
            /** Format: date */
            due: string;
            kind: components["schemas"]["TargetKind"];
            question?: string;
            /** Format: uuid */
            questionnaireId?: string;
            /** Format: uuid */
            responsibleId: string;
            /** Format: uuid */
            technicianId?: string;
            title: string;
            type?: string;
        };
        ImprovementReplanRequest: {
            /** Format: date */
            due: string;
            /** Format: uuid */
            responsibleId: string;
        };
        ImprovementResponsible: {
            name: string;
            /** Format: uuid */
            staffId: string;
        };
        ImprovementSaid: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: uuid */
            staffId: string;
            text?: string;
        };
        /** @enum {string} */
        ImprovementSort: "NEWEST" | "DUE";
        /** @enum {string} */
        ImprovementStatus: "OPEN" | "IN_PROGRESS" | "DONE" | "VERIFIED" | "DROPPED";
        ImprovementTextRequest: {
            text: string;
        };
        ImprovementView: {
            after?: components["schemas"]["FigureView"];
            allowedCommands: components["schemas"]["ImprovementCommand"][];
            before?: components["schemas"]["FigureView"];
            building?: string;
            /** Format: uuid */
            buildingId?: string;
            /** Format: uuid */
            communityId: string;
            comparison?: components["schemas"]["WelchComparison"];
            /** Format: date-time */
            createdAt: string;
            done?: components["schemas"]["ImprovementSaid"];
            /** Format: date */
            due: string;
            ended?: components["schemas"]["ImprovementSaid"];
            /** Format: uuid */
            id: string;
            late: boolean;
            notes: components["schemas"]["ImprovementNote"][];
            number: string;
            responsible: components["schemas"]["ImprovementResponsible"];
            status: components["schemas"]["ImprovementStatus"];
            target: components["schemas"]["Target"];
            title: string;
            /** Format: int64 */
            version: number;
        };
        ImprovementViewPage: {
            items: components["schemas"]["ImprovementView"][];
            next?: string;
        };
        InvitationView: {
            anonymous: boolean;
            answered: boolean;
            /** Format: date-time */
            closesAt: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            questions: number;
            title: string;
            titleEn?: string;
        };
        InvitationViewPage: {
            items: components["schemas"]["InvitationView"][];
            next?: string;
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
        LeftOutView: {
            /** Format: uuid */
            id: string;
            label: string;
        };
        /** @enum {string} */
        ListStatus: "CHECKING" | "CHECKED" | "STOPPED";
        ListView: {
            fileName: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            people: number;
            /** Format: int64 */
            units: number;
        };
        /** @enum {string} */
        Measure: "SCALE" | "NPS" | "STARS";
        PlaceView: {
            building?: string;
            community: string;
            unit?: string;
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
        ProblemCode: "access.forbidden" | "access.no-account" | "access.unauthenticated" | "answer.missing" | "answer.too-few" | "answer.unfit" | "audience-list.empty" | "audience-list.exists" | "audience-list.headings" | "audience-list.not-found" | "audience-list.unchecked" | "building.not-found" | "calendar.invalid" | "calendar.year-unknown" | "community.not-found" | "comparison.overlap" | "dead-letter.not-found" | "dead-letter.settled" | "export.column-unknown" | "figure.not-later" | "figure.too-few" | "file.attached" | "file.broken" | "file.misnamed" | "file.not-found" | "file.too-large" | "file.too-many" | "file.too-many-pixels" | "file.under-way" | "file.unsupported" | "idempotency-key.malformed" | "idempotency-key.missing" | "idempotency-key.reused" | "import.broken" | "import.encoding" | "import.sheet" | "import.too-large" | "import.unsupported" | "import.xls" | "improvement.days" | "improvement.due" | "improvement.exists" | "improvement.not-found" | "improvement.not-measured" | "improvement.notes" | "improvement.own" | "improvement.responsible" | "improvement.state" | "improvement.target" | "invitation.exists" | "invitation.not-found" | "job.failed" | "job.no-result" | "job.not-found" | "job.right-withdrawn" | "media-type.not-acceptable" | "media-type.unsupported" | "method.not-allowed" | "operation.exists" | "operation.not-found" | "page.cursor" | "page.limit" | "path.not-found" | "questionnaire.choices" | "questionnaire.closed" | "questionnaire.closes" | "questionnaire.exists" | "questionnaire.no-number" | "questionnaire.nobody" | "questionnaire.not-closed" | "questionnaire.not-found" | "questionnaire.not-open" | "questionnaire.options" | "questionnaire.options-en" | "questionnaire.quantity" | "questionnaire.questions" | "questionnaire.reminded" | "questionnaire.rule-order" | "questionnaire.rule-unfit" | "questionnaire.settled" | "questionnaire.state" | "questionnaire.table" | "questionnaire.unreachable" | "rating.exists" | "rating.not-found" | "read-model.not-found" | "read-model.topics-short" | "report.not-found" | "request.invalid" | "request.malformed" | "request.too-large" | "request.unknown-field" | "service.failed" | "service.unavailable" | "slip.elsewhere" | "slip.not-found" | "slip.too-many" | "slip.used" | "unit.not-found" | "version.malformed" | "version.missing" | "version.overtaken" | "version.stale";
        ProblemError: {
            code: string;
            detail?: string;
            field: string;
        };
        Quantity: {
            /** Format: int32 */
            decimals: number;
            least: number;
            most: number;
            unit?: string;
            unitEn?: string;
        };
        Question: {
            choices?: components["schemas"]["QuestionChoices"];
            code?: string;
            kind: components["schemas"]["QuestionKind"];
            options: string[];
            optionsEn: string[];
            quantity?: components["schemas"]["Quantity"];
            required: boolean;
            section?: string;
            sectionEn?: string;
            showIf: components["schemas"]["Condition"][];
            table?: string;
            tableEn?: string;
            text: string;
            textEn?: string;
        };
        QuestionAnswer: {
            amount?: number;
            chosen: number[];
            /** Format: date */
            date?: string;
            /** Format: int32 */
            number?: number;
            words?: string;
        };
        QuestionChoices: {
            /** Format: int32 */
            least: number;
            /** Format: int32 */
            most: number;
        };
        /** @enum {string} */
        QuestionKind: "SINGLE" | "MULTIPLE" | "RANKING" | "SCALE" | "NPS" | "NUMBER" | "DATE" | "TEXT";
        QuestionnaireChoicesRequest: {
            /** Format: int32 */
            least: number;
            /** Format: int32 */
            most: number;
        };
        QuestionnaireConditionRequest: {
            atLeast?: number;
            atMost?: number;
            /** Format: date */
            from?: string;
            options?: number[];
            /** Format: int32 */
            question: number;
            /** Format: date */
            until?: string;
        };
        QuestionnaireOfBuilding: {
            /** Format: int64 */
            answers: number;
            /** Format: uuid */
            buildingId: string;
            name: string;
        };
        QuestionnairePaperRequest: {
            /** Format: uuid */
            buildingId: string;
            sheet: components["schemas"]["AnswersRequest"];
        };
        QuestionnaireQuantityRequest: {
            /** Format: int32 */
            decimals: number;
            least: number;
            most: number;
            unit?: string;
            unitEn?: string;
        };
        QuestionnaireQuestionRequest: {
            choices?: components["schemas"]["QuestionnaireChoicesRequest"];
            code?: string;
            kind: components["schemas"]["QuestionKind"];
            options?: string[];
            optionsEn?: string[];
            quantity?: components["schemas"]["QuestionnaireQuantityRequest"];
            required: boolean;
            section?: string;
            sectionEn?: string;
            showIf?: components["schemas"]["QuestionnaireConditionRequest"][];
            table?: string;
            tableEn?: string;
            text: string;
            textEn?: string;
        };
        QuestionnaireQuestionnaireRequest: {
            anonymous: boolean;
            audience: components["schemas"]["AudienceRequest"];
            /** Format: date-time */
            closesAt: string;
            introduction?: string;
            introductionEn?: string;
            /** Format: date-time */
            opensAt?: string;
            questions: components["schemas"]["QuestionnaireQuestionRequest"][];
            settled?: boolean;
            title: string;
            titleEn?: string;
        };
        /** @enum {string} */
        QuestionnaireStatus: "DRAFT" | "PUBLISHED" | "CLOSED";
        QuestionnaireView: {
            anonymous: boolean;
            /** Format: int64 */
            answers?: number;
            audience: components["schemas"]["AudienceView"];
            /** Format: date-time */
            closesAt: string;
            /** Format: uuid */
            copyOf?: string;
            /** Format: date-time */
            createdAt: string;
            deadEnds: components["schemas"]["RoutingDeadEnd"][];
            /** Format: uuid */
            id: string;
            introduction?: string;
            introductionEn?: string;
            /** Format: int64 */
            invited?: number;
            inviting: boolean;
            mayBeReminded: boolean;
            number: string;
            /** Format: date-time */
            opensAt?: string;
            /** Format: date-time */
            publishedAt?: string;
            questions: components["schemas"]["Question"][];
            /** Format: int64 */
            reminded?: number;
            /** Format: date-time */
            remindedAt?: string;
            settled: boolean;
            status: components["schemas"]["QuestionnaireStatus"];
            title: string;
            titleEn?: string;
            /** Format: int64 */
            version: number;
        };
        QuestionnaireViewPage: {
            items: components["schemas"]["QuestionnaireView"][];
            next?: string;
        };
        /** @enum {string} */
        RatingBy: "TYPE" | "TECHNICIAN" | "HOUR";
        RatingFigures: {
            /** Format: double */
            average?: number;
            byCommunity: components["schemas"]["RatingOfCommunity"][];
            byStars: number[];
            /** Format: int64 */
            count: number;
        };
        RatingOfCommunity: {
            /** Format: double */
            average: number;
            /** Format: uuid */
            communityId: string;
            /** Format: int64 */
            count: number;
        };
        RatingView: {
            /** Format: date-time */
            at: string;
            comment?: string;
            /** Format: uuid */
            communityId: string;
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int32 */
            stars: number;
            technician: string;
            type?: string;
            /** Format: uuid */
            workOrderId: string;
        };
        RatingViewPage: {
            items: components["schemas"]["RatingView"][];
            next?: string;
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
        Relation: "OWNER" | "CO_OWNER" | "HOUSEHOLD_MEMBER" | "TENANT";
        Report: {
            anonymous: boolean;
            /** Format: int64 */
            answers: number;
            /** Format: date-time */
            closedAt: string;
            /** Format: int32 */
            fewest: number;
            /** Format: uuid */
            id: string;
            improvements: components["schemas"]["ReportStep"][];
            number: string;
            /** Format: int32 */
            overall?: number;
            parts: components["schemas"]["ReportPart"][];
            /** Format: date-time */
            publishedAt: string;
            /** Format: uuid */
            questionnaireId: string;
            questions: components["schemas"]["ReportAnswered"][];
            sections: components["schemas"]["ResultsOfSection"][];
            /** Format: int32 */
            sure: number;
            /** Format: date-time */
            takenAt: string;
            takenBy: string;
            title: string;
            titleEn?: string;
            weakSpots: components["schemas"]["WeakSpotsWeakSpot"][];
        };
        ReportAnswered: {
            result: components["schemas"]["ResultsOfQuestion"];
            section?: string;
            sectionEn?: string;
        };
        ReportPaperRequest: {
            lang: string;
        };
        ReportPart: {
            /** Format: int64 */
            answered: number;
            building?: string;
            community?: string;
            /** Format: double */
            margin?: number;
            /** Format: double */
            mean?: number;
            /** Format: double */
            nps?: number;
            /** Format: int32 */
            question: number;
            /** Format: double */
            topBox?: number;
        };
        ReportStep: {
            /** Format: double */
            after?: number;
            /** Format: double */
            before?: number;
            /** Format: date */
            due: string;
            number: string;
            responsible: string;
            significant?: boolean;
            status: components["schemas"]["ImprovementStatus"];
            title: string;
        };
        ReportTaken: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            takenAt: string;
            takenBy: string;
        };
        ResultsOfQuestion: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            asked: number;
            code: string;
            distribution: number[];
            kind: components["schemas"]["QuestionKind"];
            /** Format: double */
            margin?: number;
            /** Format: double */
            mean?: number;
            /** Format: double */
            nps?: number;
            options: string[];
            optionsEn: string[];
            quartiles?: components["schemas"]["ResultsQuartiles"];
            ranks: number[];
            table?: string;
            tableEn?: string;
            text: string;
            textEn?: string;
            /** Format: double */
            topBox?: number;
            unit?: string;
            unitEn?: string;
            words: string[];
        };
        ResultsOfSection: {
            /** Format: int32 */
            first: number;
            /** Format: double */
            mean: number;
            /** Format: int32 */
            scales: number;
            title: string;
            titleEn?: string;
            /** Format: double */
            topBox: number;
        };
        ResultsQuartiles: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: double */
            median: number;
        };
        ResultsView: {
            /** Format: int64 */
            answers: number;
            buildings: components["schemas"]["QuestionnaireOfBuilding"][];
            /** Format: int32 */
            fewest: number;
            /** Format: int64 */
            onPaper: number;
            questions: components["schemas"]["ResultsOfQuestion"][];
            sections: components["schemas"]["ResultsOfSection"][];
        };
        RoutingDeadEnd: {
            /** Format: int32 */
            because: number;
            /** Format: int32 */
            question: number;
        };
        ScoreRow: {
            /** Format: int64 */
            answered: number;
            building?: string;
            /** Format: uuid */
            buildingId?: string;
            code: string;
            community?: string;
            /** Format: uuid */
            communityId?: string;
            distribution: number[];
            /** Format: double */
            high?: number;
            kind: components["schemas"]["QuestionKind"];
            /** Format: double */
            low?: number;
            /** Format: double */
            lowerQuartile?: number;
            /** Format: double */
            mean?: number;
            /** Format: double */
            median?: number;
            /** Format: double */
            nps?: number;
            options: string[];
            optionsEn: string[];
            /** Format: int32 */
            question: number;
            text: string;
            textEn?: string;
            /** Format: double */
            topBox?: number;
            /** Format: double */
            upperQuartile?: number;
        };
        ShareView: {
            /** Format: int64 */
            count: number;
            /** Format: int64 */
            of: number;
            /** Format: double */
            share: number;
        };
        SharesComparison: {
            /** Format: double */
            difference: number;
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: double */
            p: number;
            significant: boolean;
            sure: boolean;
            /** Format: double */
            z: number;
        };
        SheetView: {
            anonymous: boolean;
            answers?: components["schemas"]["QuestionAnswer"][];
            begun?: components["schemas"]["QuestionAnswer"][];
            /** Format: date-time */
            closesAt: string;
            /** Format: uuid */
            id: string;
            introduction?: string;
            introductionEn?: string;
            questions: components["schemas"]["Question"][];
            settled: boolean;
            title: string;
            titleEn?: string;
        };
        SlipSlipsRequest: {
            /** Format: uuid */
            buildingId: string;
            lang?: string;
            /** Format: int32 */
            slips: number;
        };
        SlipsView: {
            /** Format: int32 */
            printed: number;
            /** Format: int64 */
            used: number;
        };
        Target: {
            kind: components["schemas"]["TargetKind"];
            name?: string;
            question?: string;
            /** Format: uuid */
            questionnaireId?: string;
            /** Format: uuid */
            technicianId?: string;
            type?: string;
        };
        /** @enum {string} */
        TargetKind: "QUESTION" | "ORDER_TYPE" | "TECHNICIAN" | "RATINGS" | "FREE";
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
        WeakSpotsView: {
            /** Format: int32 */
            overall?: number;
            spots: components["schemas"]["WeakSpotsWeakSpot"][];
            /** Format: int32 */
            sure: number;
        };
        WeakSpotsWeakSpot: {
            /** Format: int64 */
            answered: number;
            code: string;
            /** Format: double */
            high: number;
            /** Format: double */
            importance: number;
            /** Format: double */
            low: number;
            /** Format: double */
            mean: number;
            /** Format: int32 */
            question: number;
            text: string;
            textEn?: string;
            /** Format: double */
            weakness: number;
        };
        WelchComparison: {
            /** Format: double */
            difference: number;
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: double */
            p: number;
            significant: boolean;
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
    improvement_list: {
        parameters: {
            query?: {
                status?: components["schemas"]["ImprovementStatus"][];
                community?: string;
                responsible?: string;
                mine?: boolean;
                late?: boolean;
                dueBy?: string;
                sort?: components["schemas"]["ImprovementSort"];
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
                    "application/json": components["schemas"]["ImprovementViewPage"];
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
    improvement_plan: {
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
                "application/json": components["schemas"]["ImprovementPlanRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
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
    improvement_candidates: {
        parameters: {
            query: {
                community: string;
                building?: string;
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
                    "application/json": components["schemas"]["GrantsHolder"][];
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
    improvement_show: {
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
                    "application/json": components["schemas"]["ImprovementView"];
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
    improvement_complete: {
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
                "application/json": components["schemas"]["ImprovementTextRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
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
    improvement_drop: {
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
                "application/json": components["schemas"]["ImprovementTextRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
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
    improvement_editions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description next of the page before */
                after?: string;
            };
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
                    "application/json": components["schemas"]["EditionViewPage"];
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
    improvement_history: {
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
    improvement_measure: {
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
                "application/json": components["schemas"]["ImprovementMeasureRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
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
    improvement_note: {
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
                "application/json": components["schemas"]["ImprovementTextRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
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
    improvement_replan: {
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
                "application/json": components["schemas"]["ImprovementReplanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
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
    improvement_sendBack: {
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
                "application/json": components["schemas"]["ImprovementTextRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
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
    improvement_start: {
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
                    "application/json": components["schemas"]["ImprovementView"];
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
    improvement_verify: {
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
                    "application/json": components["schemas"]["ImprovementView"];
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
    questionnaire_list: {
        parameters: {
            query?: {
                status?: components["schemas"]["QuestionnaireStatus"][];
                community?: string;
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
                    "application/json": components["schemas"]["QuestionnaireViewPage"];
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
    questionnaire_draft: {
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
                "application/json": components["schemas"]["QuestionnaireQuestionnaireRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireView"];
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
    questionnaire_audience: {
        parameters: {
            query?: {
                community?: string[];
                building?: string[];
                unit?: string[];
                relation?: components["schemas"]["Relation"][];
                tag?: string[];
                except?: string[];
                entrance?: string[];
                type?: string[];
                owing?: boolean;
                list?: string;
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
                    "application/json": components["schemas"]["AudiencesCounted"];
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
    audienceList_list: {
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
                    "application/json": components["schemas"]["AudienceListViewPage"];
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
    audienceList_upload: {
        parameters: {
            query: {
                community: string;
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
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceListView"];
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
    audienceList_show: {
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
                    "application/json": components["schemas"]["AudienceListView"];
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
    questionnaire_entrances: {
        parameters: {
            query: {
                building: string;
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
                    "application/json": string[];
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
    questionnaire_show: {
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
                    "application/json": components["schemas"]["QuestionnaireView"];
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
    questionnaire_revise: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was seen, quoted */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireQuestionnaireRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireView"];
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
    questionnaire_close: {
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
                    "application/json": components["schemas"]["QuestionnaireView"];
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
    questionnaire_comparison: {
        parameters: {
            query: {
                question: string;
                community?: string;
                building?: string;
                other?: string;
                otherCommunity?: string;
                otherBuilding?: string;
            };
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
                    "application/json": components["schemas"]["ComparisonView"];
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
    questionnaire_copy: {
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
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireView"];
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
    questionnaire_figures: {
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
                    "application/json": components["schemas"]["ResultsView"];
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
    questionnaire_history: {
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
    questionnaire_enterPaper: {
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
                "application/json": components["schemas"]["QuestionnairePaperRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    questionnaire_publish: {
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
                    "application/json": components["schemas"]["QuestionnaireView"];
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
    questionnaire_remind: {
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
                    "application/json": components["schemas"]["QuestionnaireView"];
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
    report_list: {
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
                    "application/json": components["schemas"]["ReportTaken"][];
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
    report_take: {
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
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    report_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                report: string;
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
                    "application/json": components["schemas"]["Report"];
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
    report_print: {
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
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportPaperRequest"];
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
    questionnaire_scores: {
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
                    "application/json": components["schemas"]["ScoreRow"][];
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
    questionnaire_export: {
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
    slip_show: {
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
                    "application/json": components["schemas"]["SlipsView"];
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
    slip_print: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["SlipSlipsRequest"];
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
    questionnaire_weakSpots: {
        parameters: {
            query?: {
                overall?: number;
            };
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
                    "application/json": components["schemas"]["WeakSpotsView"];
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
    rating_list: {
        parameters: {
            query?: {
                community?: string;
                type?: string;
                technician?: string;
                hour?: number;
                owner?: string;
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
                    "application/json": components["schemas"]["RatingViewPage"];
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
    rating_figures: {
        parameters: {
            query?: {
                community?: string;
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["RatingFigures"];
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
    rating_groups: {
        parameters: {
            query: {
                by: components["schemas"]["RatingBy"];
                community?: string;
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["GroupView"][];
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
    invitation_list: {
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
                    "application/json": components["schemas"]["InvitationViewPage"];
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
    invitation_show: {
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
                    "application/json": components["schemas"]["SheetView"];
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
    invitation_answer: {
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
                "application/json": components["schemas"]["AnswersRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
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
    invitation_begin: {
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
                "application/json": components["schemas"]["AnswersRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
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
    heldSlip_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["AskedView"];
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
    heldSlip_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh UUID per command */
                "Idempotency-Key": string;
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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

// Generated from openapi/notification.json; npm run types.
export interface paths {
    "/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["answer_list"];
        put?: never;
        post: operations["answer_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/fitting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["answer_fitting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/self-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["answer_selfHelp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["answer_show"];
        put: operations["answer_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["boardPost_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["boardPost_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["boardPost_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["boardPost_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["boardPost_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}/hiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["boardPost_hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["boardPost_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}/pinning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["boardPost_pin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["boardPost_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["boardPost_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}/reports/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["boardPost_dismissReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-posts/{id}/unpinning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["boardPost_unpin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["boardRules_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-rules/naming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["boardRules_chooseNaming"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board-rules/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["boardRules_listWords"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversation_list"];
        put?: never;
        post: operations["conversation_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversation_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversation_hours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_keepPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversation_showPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversation_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversation_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversation_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversation_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversation_type"];
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
    "/lobby-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["lobbyPage_list"];
        put?: never;
        post: operations["lobbyPage_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobby-pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["lobbyPage_show"];
        put: operations["lobbyPage_changePhone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobby-pages/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lobbyPage_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lobby/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["lobby_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messageBoard_list"];
        put?: never;
        post: operations["messageBoard_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-board/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["messageBoard_keepPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-board/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messageBoard_showPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-board/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messageBoard_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-board/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["messageBoard_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-board/{id}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messageBoard_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-board/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["messageBoard_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-board/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["messageBoard_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["template_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["template_show"];
        put: operations["template_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-templates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["template_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-templates/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["template_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-templates/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["template_send"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-templates/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["template_tryOut"];
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
    "/notice-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["board_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-board/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["board_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-board/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["board_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-board/{id}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["board_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-board/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["board_read"];
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
        get: operations["notice_list"];
        put?: never;
        post: operations["notice_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_audience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/audience-lists": {
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
    "/notices/audience-lists/{id}": {
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
    "/notices/entrances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_entrances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_keepPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_showPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_reach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_show"];
        put: operations["notice_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/disposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/poster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_poster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_reachOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_recipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/recipients/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_remindable"];
        put?: never;
        post: operations["notice_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice_sending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/sending/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_cancelSending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/sending/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_pauseSending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/sending/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_resumeSending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["outbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["outbox_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["outbox_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preference_show"];
        put: operations["preference_wish"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Agent: {
            name: string;
            /** Format: uuid */
            staffId: string;
        };
        AnswerTextRequest: {
            forResidents: boolean;
            question: string;
            reply: string;
            replyEn?: string;
            words?: string;
        };
        AnswerView: {
            /** Format: uuid */
            communityId?: string;
            forResidents: boolean;
            /** Format: uuid */
            id: string;
            question: string;
            reply: string;
            replyEn?: string;
            retired: boolean;
            /** Format: int64 */
            version: number;
            words?: string;
            /** Format: date-time */
            writtenAt: string;
        };
        AnswerViewPage: {
            items: components["schemas"]["AnswerView"][];
            next?: string;
        };
        AnswerWriteRequest: {
            /** Format: uuid */
            communityId?: string;
            text: components["schemas"]["AnswerTextRequest"];
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
        BoardCommentView: {
            allowedCommands: components["schemas"]["CommentCommand"][];
            /** Format: date-time */
            at: string;
            author?: components["schemas"]["BoardWriterView"];
            /** Format: int64 */
            number: number;
            office?: string;
            photos: string[];
            reason?: string;
            sensitive: string[];
            status: components["schemas"]["CommentStatus"];
            text: string;
        };
        /** @enum {string} */
        BoardPostCommand: "COMMENT" | "REPORT" | "WITHDRAW" | "REPLY" | "APPROVE" | "PIN" | "UNPIN" | "CLOSE" | "HIDE" | "REOPEN" | "DISMISS";
        BoardPostHideRequest: {
            /** Format: int64 */
            comment?: number;
            reason: string;
        };
        BoardPostItem: {
            /** Format: date-time */
            activeAt: string;
            author: string;
            /** Format: int32 */
            comments: number;
            /** Format: uuid */
            communityId: string;
            /** Format: int64 */
            held: number;
            /** Format: uuid */
            id: string;
            number: string;
            pinned: boolean;
            /** Format: int32 */
            reports: number;
            status: components["schemas"]["BoardPostStatus"];
            text: string;
            title: string;
            unitLabel: string;
            /** Format: date-time */
            waitsSince?: string;
        };
        BoardPostItemPage: {
            items: components["schemas"]["BoardPostItem"][];
            next?: string;
        };
        BoardPostReplyRequest: {
            text: string;
        };
        /** @enum {string} */
        BoardPostSorting: "ACTIVE" | "WAITING";
        /** @enum {string} */
        BoardPostStatus: "PENDING" | "PUBLISHED" | "CLOSED" | "HIDDEN" | "WITHDRAWN";
        BoardPostTargetRequest: {
            /** Format: int64 */
            comment?: number;
        };
        BoardPostView: {
            allowedCommands: components["schemas"]["BoardPostCommand"][];
            author: components["schemas"]["BoardWriterView"];
            comments: components["schemas"]["BoardCommentView"][];
            /** Format: uuid */
            communityId: string;
            /** Format: uuid */
            id: string;
            number: string;
            photos: string[];
            pinned: boolean;
            /** Format: date-time */
            postedAt: string;
            reason?: string;
            reports: components["schemas"]["BoardReportView"][];
            sensitive: string[];
            status: components["schemas"]["BoardPostStatus"];
            text: string;
            title: string;
            /** Format: int64 */
            version: number;
        };
        BoardPostWaiting: {
            /** Format: int64 */
            count: number;
        };
        BoardReadingRequest: {
            confirmed: boolean;
        };
        BoardReportView: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            comment?: number;
            reason: components["schemas"]["ReportReason"];
            text?: string;
        };
        BoardRulesNamingRequest: {
            /** Format: uuid */
            communityId: string;
            naming: components["schemas"]["Naming"];
        };
        BoardRulesView: {
            naming?: components["schemas"]["Naming"];
            /** Format: int64 */
            version: number;
            words: string[];
        };
        BoardRulesWordsRequest: {
            words: string[];
        };
        BoardUnreadNotices: {
            /** Format: int64 */
            count: number;
        };
        BoardView: {
            category: components["schemas"]["Category"];
            chinese: components["schemas"]["WordsView"];
            confirm: boolean;
            english?: components["schemas"]["WordsView"];
            /** Format: date-time */
            expiresAt?: string;
            /** Format: uuid */
            id: string;
            number: string;
            photos: string[];
            /** Format: date-time */
            publishedAt: string;
            read: boolean;
        };
        BoardViewPage: {
            items: components["schemas"]["BoardView"][];
            next?: string;
        };
        BoardWriterView: {
            name: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            unitId: string;
            unitLabel: string;
        };
        /** @enum {string} */
        CardKind: "REQUEST" | "COMPLAINT" | "ORDER" | "BILL" | "NOTICE";
        /** @enum {string} */
        Category: "OUTAGE" | "SAFETY" | "REMINDER" | "ACTIVITY" | "FEE" | "OTHER";
        Change: {
            after?: string;
            before?: string;
            field: string;
        };
        /** @enum {string} */
        Channel: "HOTLINE" | "CONSOLE" | "TECHNICIAN_APP" | "RESIDENT_APP" | "IMPORT" | "SYSTEM";
        /** @enum {string} */
        ChannelKind: "SMS" | "EMAIL";
        /** @enum {string} */
        CommentCommand: "REPORT" | "WITHDRAW" | "APPROVE" | "HIDE";
        /** @enum {string} */
        CommentStatus: "PENDING" | "PUBLISHED" | "HIDDEN" | "WITHDRAWN";
        ConversationCardRequest: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CardKind"];
            label: string;
        };
        /** @enum {string} */
        ConversationCommand: "ASK" | "RATE" | "ANSWER" | "NOTE" | "TAKE" | "HAND_OVER" | "RELEASE" | "RESOLVE";
        ConversationHandoverRequest: {
            /** Format: uuid */
            to: string;
        };
        ConversationHours: {
            /** Format: date-time */
            due: string;
            /** Format: date-time */
            from: string;
            open: boolean;
        };
        ConversationItem: {
            agent?: components["schemas"]["Agent"];
            /** Format: uuid */
            communityId: string;
            firstText: string;
            /** Format: uuid */
            id: string;
            lastSide: components["schemas"]["Side"];
            /** Format: date-time */
            lastSpoken: string;
            lastText: string;
            number: string;
            /** Format: date-time */
            openedAt: string;
            resident: string;
            /** Format: uuid */
            residentId: string;
            status: components["schemas"]["ConversationStatus"];
            unitLabel: string;
            /** Format: int64 */
            unread: number;
            waiting?: components["schemas"]["ConversationWait"];
        };
        ConversationItemPage: {
            items: components["schemas"]["ConversationItem"][];
            next?: string;
        };
        ConversationLineRequest: {
            card?: components["schemas"]["ConversationCardRequest"];
            photos?: string[];
            text: string;
        };
        ConversationNoteRequest: {
            text: string;
        };
        ConversationOpenRequest: {
            line: components["schemas"]["ConversationLineRequest"];
            /** Format: uuid */
            unitId?: string;
        };
        ConversationRating: {
            /** Format: date-time */
            at: string;
            comment?: string;
            /** Format: int32 */
            stars: number;
        };
        ConversationRatingRequest: {
            comment?: string;
            /** Format: int32 */
            stars: number;
        };
        ConversationReadingRequest: {
            /** Format: int64 */
            upTo: number;
        };
        /** @enum {string} */
        ConversationSorting: "NEWEST" | "WAITING";
        /** @enum {string} */
        ConversationStatus: "OPEN" | "ASSIGNED" | "WAITING_RESIDENT" | "RESOLVED";
        ConversationView: {
            agent?: components["schemas"]["Agent"];
            allowedCommands: components["schemas"]["ConversationCommand"][];
            /** Format: uuid */
            communityId: string;
            /** Format: date-time */
            firstAnsweredAt?: string;
            firstInTime?: boolean;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["Line"][];
            notes: components["schemas"]["LineNote"][];
            number: string;
            /** Format: date-time */
            openedAt: string;
            rating?: components["schemas"]["ConversationRating"];
            /** Format: int64 */
            readByResident: number;
            /** Format: int64 */
            readByStaff: number;
            resident: string;
            /** Format: uuid */
            residentId: string;
            /** Format: date-time */
            resolvedAt?: string;
            status: components["schemas"]["ConversationStatus"];
            /** Format: uuid */
            unitId: string;
            unitLabel: string;
            /** Format: int64 */
            version: number;
            waiting?: components["schemas"]["ConversationWait"];
        };
        ConversationWait: {
            /** Format: date-time */
            due: string;
            /** Format: date-time */
            since: string;
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
        DeliveryState: "QUEUED" | "SENDING" | "SENT" | "DELIVERED" | "READ" | "FAILED" | "SUPPRESSED";
        DeliveryView: {
            /** Format: uuid */
            aboutId: string;
            aboutNumber: string;
            address?: string;
            carrier?: string;
            channel: components["schemas"]["ChannelKind"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** Format: int32 */
            edition?: number;
            /** Format: uuid */
            id: string;
            kindEn?: string;
            kindZh?: string;
            mayBeRetried: boolean;
            name: string;
            /** Format: date-time */
            nextAt?: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            readAt?: string;
            reason?: string;
            /** Format: date-time */
            sentAt?: string;
            state: components["schemas"]["DeliveryState"];
            template: string;
            text?: string;
            trial: boolean;
            /** Format: int32 */
            tries: number;
            unitLabel: string;
            urgent: boolean;
        };
        DeliveryViewPage: {
            items: components["schemas"]["DeliveryView"][];
            next?: string;
        };
        EditionView: {
            /** Format: date-time */
            at: string;
            by: string;
            chinese?: components["schemas"]["SaidView"];
            english?: components["schemas"]["SaidView"];
            /** Format: int32 */
            number: number;
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
        FindingView: {
            code: string;
            /** Format: int32 */
            column: number;
            field: string;
            /** Format: int32 */
            row: number;
            said: string;
        };
        FitView: {
            by: string[];
            /** Format: uuid */
            id: string;
            question: string;
            reply: string;
            replyEn?: string;
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
        Line: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            card?: components["schemas"]["LineCard"];
            name: string;
            /** Format: int64 */
            number: number;
            photos: string[];
            side: components["schemas"]["Side"];
            text: string;
        };
        LineCard: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CardKind"];
            label: string;
        };
        LineNote: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            below: number;
            /** Format: uuid */
            by: string;
            name: string;
            text: string;
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
        LobbyHangingNotice: {
            category: components["schemas"]["Category"];
            chinese: components["schemas"]["LobbyHangingWords"];
            english?: components["schemas"]["LobbyHangingWords"];
            /** Format: date-time */
            expiresAt?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            publishedAt: string;
        };
        LobbyHangingWords: {
            body: string;
            title: string;
        };
        LobbyOfficeHours: {
            /** Format: time-local */
            from: string;
            /** Format: time-local */
            to: string;
        };
        LobbyPageOpenRequest: {
            /** Format: uuid */
            buildingId: string;
            phone?: string;
        };
        LobbyPagePhoneRequest: {
            phone?: string;
        };
        LobbyPageView: {
            building: string;
            /** Format: uuid */
            buildingId: string;
            code: string;
            /** Format: uuid */
            communityId: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            phone?: string;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            withdrawnAt?: string;
        };
        LobbyPageViewPage: {
            items: components["schemas"]["LobbyPageView"][];
            next?: string;
        };
        LobbyView: {
            /** Format: date-time */
            at: string;
            building: string;
            community: string;
            hours?: components["schemas"]["LobbyOfficeHours"][];
            notices: components["schemas"]["LobbyHangingNotice"][];
            phone?: string;
            zone: string;
        };
        /** @enum {string} */
        Medium: "INBOX" | "SMS" | "EMAIL";
        MessageBoardItem: {
            /** Format: date-time */
            activeAt: string;
            answered: boolean;
            author: components["schemas"]["NeighbourView"];
            /** Format: int64 */
            comments: number;
            /** Format: uuid */
            communityId: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            photos: number;
            pinned: boolean;
            /** Format: date-time */
            postedAt: string;
            status: components["schemas"]["BoardPostStatus"];
            text: string;
            title: string;
        };
        MessageBoardItemPage: {
            items: components["schemas"]["MessageBoardItem"][];
            next?: string;
        };
        MessageBoardPostRequest: {
            /** Format: uuid */
            communityId?: string;
            said: components["schemas"]["MessageBoardSaidRequest"];
            title: string;
        };
        MessageBoardReportRequest: {
            /** Format: int64 */
            comment?: number;
            reason: components["schemas"]["ReportReason"];
            text?: string;
        };
        MessageBoardSaidRequest: {
            photos?: string[];
            text: string;
        };
        MessageBoardWhichRequest: {
            /** Format: int64 */
            comment?: number;
        };
        /** @enum {string} */
        MessageKindTo: "RESIDENT" | "STAFF";
        MessageView: {
            /** Format: uuid */
            aboutId?: string;
            chinese: string;
            /** Format: date-time */
            createdAt: string;
            english: string;
            /** Format: uuid */
            id: string;
            parameters: {
                [key: string]: string;
            };
            /** Format: date-time */
            readAt?: string;
            template: string;
            trial: boolean;
        };
        MessageViewPage: {
            items: components["schemas"]["MessageView"][];
            next?: string;
        };
        /** @enum {string} */
        Naming: "MASKED" | "BUILDING" | "NAME";
        NeighbourCommentView: {
            /** Format: date-time */
            at: string;
            author?: components["schemas"]["NeighbourView"];
            /** Format: int64 */
            number: number;
            office?: string;
            photos: string[];
            reason?: string;
            status: components["schemas"]["CommentStatus"];
            text: string;
        };
        NeighbourPostView: {
            allowedCommands: components["schemas"]["BoardPostCommand"][];
            author: components["schemas"]["NeighbourView"];
            comments: components["schemas"]["NeighbourCommentView"][];
            /** Format: uuid */
            communityId: string;
            /** Format: uuid */
            id: string;
            number: string;
            photos: string[];
            pinned: boolean;
            /** Format: date-time */
            postedAt: string;
            reason?: string;
            reported: number[];
            status: components["schemas"]["BoardPostStatus"];
            text: string;
            title: string;
            /** Format: int64 */
            version: number;
        };
        NeighbourView: {
            building: string;
            name?: string;
            own: boolean;
        };
        NoticeBuildingFigures: {
            /** Format: uuid */
            buildingId: string;
            /** Format: int64 */
            confirmed: number;
            name: string;
            /** Format: int64 */
            people: number;
            /** Format: int64 */
            read: number;
        };
        /** @enum {string} */
        NoticeCommand: "REVISE" | "SUBMIT" | "APPROVE" | "REFUSE" | "DISCARD" | "REMIND" | "PAUSE" | "RESUME" | "CANCEL" | "WITHDRAW";
        NoticeDraftRequest: {
            notice: components["schemas"]["NoticeNoticeRequest"];
            /** Format: uuid */
            supersedes?: string;
        };
        NoticeFigures: {
            buildings: components["schemas"]["NoticeBuildingFigures"][];
            /** Format: int64 */
            confirmed: number;
            /** Format: int64 */
            people: number;
            /** Format: int64 */
            read: number;
        };
        NoticeNoticeRequest: {
            audience: components["schemas"]["AudienceRequest"];
            category: components["schemas"]["Category"];
            chinese: components["schemas"]["NoticeWordsRequest"];
            confirm: boolean;
            english?: components["schemas"]["NoticeWordsRequest"];
            /** Format: date-time */
            expiresAt?: string;
            photos?: string[];
            /** Format: date-time */
            publishAt?: string;
            ways?: components["schemas"]["NoticeWaysRequest"];
        };
        NoticeReasonRequest: {
            reason: string;
        };
        NoticeRemindRequest: {
            afterHours?: {
                [key: string]: number;
            };
            by: components["schemas"]["ChannelKind"][];
        };
        /** @enum {string} */
        NoticeStatus: "DRAFT" | "PENDING_APPROVAL" | "SCHEDULED" | "SENDING" | "PUBLISHED" | "EXPIRED" | "WITHDRAWN";
        NoticeView: {
            allowedCommands: components["schemas"]["NoticeCommand"][];
            audience: components["schemas"]["AudienceView"];
            category: components["schemas"]["Category"];
            chinese: components["schemas"]["WordsView"];
            confirm: boolean;
            /** Format: date-time */
            createdAt: string;
            english?: components["schemas"]["WordsView"];
            /** Format: date-time */
            expiresAt?: string;
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int64 */
            people?: number;
            photos: string[];
            /** Format: date-time */
            publishAt?: string;
            /** Format: date-time */
            publishedAt?: string;
            reason?: string;
            /** Format: date-time */
            remindedAt?: string;
            sendingPaused: boolean;
            status: components["schemas"]["NoticeStatus"];
            /** Format: uuid */
            supersedes?: string;
            /** Format: int64 */
            version: number;
            ways?: components["schemas"]["NoticeWays"];
        };
        NoticeViewPage: {
            items: components["schemas"]["NoticeView"][];
            next?: string;
        };
        NoticeWays: {
            by: components["schemas"]["ChannelKind"][];
            inTurn: boolean;
        };
        NoticeWaysRequest: {
            by: components["schemas"]["ChannelKind"][];
            inTurn: boolean;
        };
        NoticeWordsRequest: {
            body: string;
            title: string;
        };
        OutboxProgress: {
            channel: components["schemas"]["ChannelKind"];
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            sent: number;
            /** Format: int64 */
            waiting: number;
        };
        PlaceView: {
            building?: string;
            community: string;
            unit?: string;
        };
        /** @enum {string} */
        PreferenceLanguage: "ZH" | "EN";
        PreferencePreferenceRequest: {
            /** Format: email */
            address?: string;
            email: boolean;
            first: components["schemas"]["PreferenceWay"];
            language: components["schemas"]["PreferenceLanguage"];
            muted: components["schemas"]["PreferenceTopic"][];
            /** Format: time-local */
            quietFrom?: string;
            /** Format: time-local */
            quietUntil?: string;
            sms: boolean;
        };
        /** @enum {string} */
        PreferenceTopic: "REPAIRS" | "FEES" | "NOTICES" | "ENQUIRIES" | "COMPLAINTS";
        PreferenceView: {
            address?: string;
            email: boolean;
            first: components["schemas"]["PreferenceWay"];
            language: components["schemas"]["PreferenceLanguage"];
            muted: components["schemas"]["PreferenceTopic"][];
            /** Format: time-local */
            quietFrom?: string;
            /** Format: time-local */
            quietUntil?: string;
            sms: boolean;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        PreferenceWay: "SMS" | "EMAIL";
        PreviewView: {
            findings: components["schemas"]["FindingView"][];
            read: components["schemas"]["ReadView"][];
            real: boolean;
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
        ProblemCode: "access.forbidden" | "access.no-account" | "access.unauthenticated" | "answer.everywhere" | "answer.exists" | "answer.not-found" | "answer.unknown-variable" | "answer.variable-for-residents" | "audience-list.empty" | "audience-list.exists" | "audience-list.headings" | "audience-list.not-found" | "audience-list.unchecked" | "board-rules.exists" | "board-rules.not-found" | "board-rules.word" | "boardpost.comment-not-found" | "boardpost.exists" | "boardpost.full" | "boardpost.no-home" | "boardpost.not-found" | "boardpost.not-yours" | "boardpost.own" | "boardpost.state" | "boardpost.too-often" | "building.not-found" | "calendar.invalid" | "calendar.year-unknown" | "community.not-found" | "conversation.exists" | "conversation.full" | "conversation.no-colleague" | "conversation.no-home" | "conversation.not-found" | "conversation.past" | "conversation.rated" | "conversation.state" | "conversation.theirs" | "conversation.unanswered" | "dead-letter.not-found" | "dead-letter.settled" | "delivery.not-found" | "delivery.state" | "export.column-unknown" | "file.attached" | "file.broken" | "file.misnamed" | "file.not-found" | "file.too-large" | "file.too-many" | "file.too-many-pixels" | "file.under-way" | "file.unsupported" | "idempotency-key.malformed" | "idempotency-key.missing" | "idempotency-key.reused" | "import.broken" | "import.encoding" | "import.sheet" | "import.too-large" | "import.unsupported" | "import.xls" | "job.failed" | "job.no-result" | "job.not-found" | "job.right-withdrawn" | "lobby-page.exists" | "lobby-page.not-found" | "lobby-page.state" | "media-type.not-acceptable" | "media-type.unsupported" | "message.exists" | "message.not-found" | "method.not-allowed" | "notice.exists" | "notice.nobody" | "notice.not-found" | "notice.not-sending" | "notice.own" | "notice.paused" | "notice.reminded" | "notice.state" | "notice.times" | "operation.exists" | "operation.not-found" | "page.cursor" | "page.limit" | "path.not-found" | "preference.exists" | "preference.not-found" | "preference.unsealed" | "read-model.not-found" | "read-model.topics-short" | "request.invalid" | "request.malformed" | "request.too-large" | "request.unknown-field" | "service.failed" | "service.unavailable" | "template.address" | "template.exists" | "template.no-address" | "template.no-choice" | "template.no-trial" | "template.not-found" | "template.words" | "unit.not-found" | "version.malformed" | "version.missing" | "version.overtaken" | "version.stale";
        ProblemError: {
            code: string;
            detail?: string;
            field: string;
        };
        ReachView: {
            /** Format: int64 */
            cents: number;
            channel: components["schemas"]["ChannelKind"];
            /** Format: int64 */
            noAddress: number;
            /** Format: int64 */
            optedOut: number;
            /** Format: int64 */
            reachable: number;
            /** Format: int32 */
            segments: number;
        };
        ReachingView: {
            channels: components["schemas"]["ReachView"][];
            /** Format: int64 */
            people: number;
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
        ReadView: {
            /** Format: int64 */
            centsAtMost: number;
            language: components["schemas"]["PreferenceLanguage"];
            /** Format: int32 */
            segments: number;
            /** Format: int32 */
            segmentsAtMost: number;
            subject?: string;
            text: string;
        };
        /** @enum {string} */
        RecipientStanding: "UNREAD" | "READ" | "CONFIRMED";
        RecipientView: {
            /** Format: date-time */
            at: string;
            confirmed: boolean;
            name: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            readAt?: string;
            unitLabel: string;
        };
        RecipientViewPage: {
            items: components["schemas"]["RecipientView"][];
            next?: string;
        };
        /** @enum {string} */
        Relation: "OWNER" | "CO_OWNER" | "HOUSEHOLD_MEMBER" | "TENANT";
        RemindableView: {
            channels: components["schemas"]["ReachView"][];
            /** Format: int64 */
            unread: number;
        };
        /** @enum {string} */
        ReportReason: "ABUSE" | "ADVERTISING" | "PRIVACY" | "UNTRUE" | "OTHER";
        SaidView: {
            providerCode?: string;
            subject?: string;
            text: string;
        };
        /** @enum {string} */
        Side: "RESIDENT" | "STAFF";
        StoredFile: {
            contentType: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int64 */
            size: number;
            /** Format: date-time */
            uploadedAt: string;
        };
        TemplateRowView: {
            /** Format: date-time */
            changedAt?: string;
            changedBy?: string;
            chinese: components["schemas"]["SaidView"];
            edited: boolean;
            /** Format: int32 */
            edition: number;
            english: components["schemas"]["SaidView"];
            /** Format: uuid */
            id: string;
            kind: string;
            medium: components["schemas"]["Medium"];
            nameEn: string;
            nameZh: string;
            sent?: boolean;
            to: components["schemas"]["MessageKindTo"];
        };
        TemplateSaidRequest: {
            providerCode?: string;
            subject?: string;
            text: string;
        };
        TemplateSendingRequest: {
            sent: boolean;
        };
        TemplateTrialRequest: {
            language: components["schemas"]["PreferenceLanguage"];
            to?: string;
        };
        TemplateView: {
            editions: components["schemas"]["EditionView"][];
            hasSubject: boolean;
            /** Format: uuid */
            id: string;
            keptByProvider: boolean;
            /** Format: int32 */
            mostSegments: number;
            template: components["schemas"]["TemplateRowView"];
            variables: components["schemas"]["VariableView"][];
            /** Format: int64 */
            version: number;
        };
        TemplateWordsRequest: {
            chinese: components["schemas"]["TemplateSaidRequest"];
            english: components["schemas"]["TemplateSaidRequest"];
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
        UnreadView: {
            /** Format: int64 */
            count: number;
        };
        VariableView: {
            en: string;
            name: string;
            personal: boolean;
            sampleEn: string;
            sampleZh: string;
            zh: string;
        };
        WaitingView: {
            /** Format: int64 */
            count: number;
        };
        WordsView: {
            body: string;
            title: string;
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
    answer_list: {
        parameters: {
            query?: {
                community?: string;
                retired?: boolean;
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
                    "application/json": components["schemas"]["AnswerViewPage"];
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
    answer_write: {
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
                "application/json": components["schemas"]["AnswerWriteRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerView"];
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
    answer_fitting: {
        parameters: {
            query: {
                q?: string;
                community: string;
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
                    "application/json": components["schemas"]["FitView"][];
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
    answer_selfHelp: {
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
                    "application/json": components["schemas"]["FitView"][];
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
    answer_show: {
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
                    "application/json": components["schemas"]["AnswerView"];
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
    answer_change: {
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
                "application/json": components["schemas"]["AnswerTextRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerView"];
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
    answer_restore: {
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
                    "application/json": components["schemas"]["AnswerView"];
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
    answer_retire: {
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
                    "application/json": components["schemas"]["AnswerView"];
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
    boardPost_list: {
        parameters: {
            query?: {
                status?: components["schemas"]["BoardPostStatus"][];
                community?: string;
                sort?: components["schemas"]["BoardPostSorting"];
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
                    "application/json": components["schemas"]["BoardPostItemPage"];
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
    boardPost_waiting: {
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
                    "application/json": components["schemas"]["BoardPostWaiting"];
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
    boardPost_show: {
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
                    "application/json": components["schemas"]["BoardPostView"];
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
    boardPost_approve: {
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
                "application/json": components["schemas"]["BoardPostTargetRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardPostView"];
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
    boardPost_close: {
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
                    "application/json": components["schemas"]["BoardPostView"];
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
    boardPost_hide: {
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
                "application/json": components["schemas"]["BoardPostHideRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardPostView"];
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
    boardPost_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photo: string;
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
    boardPost_pin: {
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
                    "application/json": components["schemas"]["BoardPostView"];
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
    boardPost_reopen: {
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
                    "application/json": components["schemas"]["BoardPostView"];
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
    boardPost_reply: {
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
                "application/json": components["schemas"]["BoardPostReplyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardPostView"];
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
    boardPost_dismissReports: {
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
                    "application/json": components["schemas"]["BoardPostView"];
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
    boardPost_unpin: {
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
                    "application/json": components["schemas"]["BoardPostView"];
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
    boardRules_show: {
        parameters: {
            query?: {
                community?: string;
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
                    "application/json": components["schemas"]["BoardRulesView"];
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
    boardRules_chooseNaming: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was seen, quoted */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardRulesNamingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardRulesView"];
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
    boardRules_listWords: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was seen, quoted */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardRulesWordsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardRulesView"];
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
    conversation_list: {
        parameters: {
            query?: {
                status?: components["schemas"]["ConversationStatus"][];
                mine?: boolean;
                unfound?: boolean;
                community?: string;
                sort?: components["schemas"]["ConversationSorting"];
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
                    "application/json": components["schemas"]["ConversationItemPage"];
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
    conversation_open: {
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
                "application/json": components["schemas"]["ConversationOpenRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_changes: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
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
    conversation_hours: {
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
                    "application/json": components["schemas"]["ConversationHours"];
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
    conversation_keepPhoto: {
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
                    "application/json": components["schemas"]["StoredFile"];
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
    conversation_showPhoto: {
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
    conversation_waiting: {
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
                    "application/json": components["schemas"]["WaitingView"];
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
    conversation_show: {
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
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_answer: {
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
                "application/json": components["schemas"]["ConversationLineRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_take: {
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
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_colleagues: {
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
                    "application/json": components["schemas"]["Agent"][];
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
    conversation_handOver: {
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
                "application/json": components["schemas"]["ConversationHandoverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_note: {
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
                "application/json": components["schemas"]["ConversationNoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photo: string;
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
    conversation_ask: {
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
                "application/json": components["schemas"]["ConversationLineRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_rate: {
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
                "application/json": components["schemas"]["ConversationRatingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_read: {
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
                "application/json": components["schemas"]["ConversationReadingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_release: {
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
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_resolve: {
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
                    "application/json": components["schemas"]["ConversationView"];
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
    conversation_type: {
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
    lobbyPage_list: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["LobbyPageViewPage"];
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
    lobbyPage_open: {
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
                "application/json": components["schemas"]["LobbyPageOpenRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LobbyPageView"];
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
    lobbyPage_show: {
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
                    "application/json": components["schemas"]["LobbyPageView"];
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
    lobbyPage_changePhone: {
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
                "application/json": components["schemas"]["LobbyPagePhoneRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LobbyPageView"];
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
    lobbyPage_withdraw: {
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
                    "application/json": components["schemas"]["LobbyPageView"];
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
    lobby_show: {
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
                    "application/json": components["schemas"]["LobbyView"];
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
    messageBoard_list: {
        parameters: {
            query?: {
                community?: string;
                own?: boolean;
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
                    "application/json": components["schemas"]["MessageBoardItemPage"];
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
    messageBoard_post: {
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
                "application/json": components["schemas"]["MessageBoardPostRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeighbourPostView"];
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
    messageBoard_keepPhoto: {
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
                    "application/json": components["schemas"]["StoredFile"];
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
    messageBoard_showPhoto: {
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
    messageBoard_show: {
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
                    "application/json": components["schemas"]["NeighbourPostView"];
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
    messageBoard_comment: {
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
                "application/json": components["schemas"]["MessageBoardSaidRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeighbourPostView"];
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
    messageBoard_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photo: string;
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
    messageBoard_report: {
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
                "application/json": components["schemas"]["MessageBoardReportRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeighbourPostView"];
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
    messageBoard_withdraw: {
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
                "application/json": components["schemas"]["MessageBoardWhichRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeighbourPostView"];
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
    template_list: {
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
                    "application/json": components["schemas"]["TemplateRowView"][];
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
    template_show: {
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
                    "application/json": components["schemas"]["TemplateView"];
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
    template_edit: {
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
                "application/json": components["schemas"]["TemplateWordsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
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
    template_preview: {
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
                "application/json": components["schemas"]["TemplateWordsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
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
    template_reset: {
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
                    "application/json": components["schemas"]["TemplateView"];
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
    template_send: {
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
                "application/json": components["schemas"]["TemplateSendingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
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
    template_tryOut: {
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
                "application/json": components["schemas"]["TemplateTrialRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
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
    board_list: {
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
                    "application/json": components["schemas"]["BoardViewPage"];
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
    board_unread: {
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
                    "application/json": components["schemas"]["BoardUnreadNotices"];
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
    board_show: {
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
                    "application/json": components["schemas"]["BoardView"];
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
    board_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photo: string;
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
    board_read: {
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
                "application/json": components["schemas"]["BoardReadingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
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
    notice_list: {
        parameters: {
            query?: {
                status?: components["schemas"]["NoticeStatus"][];
                category?: components["schemas"]["Category"];
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
                    "application/json": components["schemas"]["NoticeViewPage"];
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
    notice_draft: {
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
                "application/json": components["schemas"]["NoticeDraftRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_audience: {
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
    notice_entrances: {
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
    notice_keepPhoto: {
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
                    "application/json": components["schemas"]["StoredFile"];
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
    notice_showPhoto: {
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
    notice_reach: {
        parameters: {
            query: {
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
                category: components["schemas"]["Category"];
                title?: string;
                titleEn?: string;
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
                    "application/json": components["schemas"]["ReachingView"];
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
    notice_show: {
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
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_revise: {
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
                "application/json": components["schemas"]["NoticeNoticeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_approve: {
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
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_discard: {
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
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_figures: {
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
                    "application/json": components["schemas"]["NoticeFigures"];
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
    notice_history: {
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
    notice_poster: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: {
                "Accept-Language"?: string;
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
    notice_reachOf: {
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
                    "application/json": components["schemas"]["ReachingView"];
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
    notice_recipients: {
        parameters: {
            query?: {
                standing?: components["schemas"]["RecipientStanding"][];
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
                    "application/json": components["schemas"]["RecipientViewPage"];
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
    notice_export: {
        parameters: {
            query?: {
                standing?: components["schemas"]["RecipientStanding"][];
            };
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
    notice_refuse: {
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
                "application/json": components["schemas"]["NoticeReasonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_remindable: {
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
                    "application/json": components["schemas"]["RemindableView"];
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
    notice_remind: {
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoticeRemindRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_sending: {
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
                    "application/json": components["schemas"]["OutboxProgress"][];
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
    notice_cancelSending: {
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
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_pauseSending: {
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
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_resumeSending: {
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
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_submit: {
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
                    "application/json": components["schemas"]["NoticeView"];
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
    notice_withdraw: {
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
                "application/json": components["schemas"]["NoticeReasonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
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
    outbox_list: {
        parameters: {
            query?: {
                channel?: components["schemas"]["ChannelKind"];
                state?: components["schemas"]["DeliveryState"][];
                about?: string;
                community?: string;
                person?: string;
                template?: string;
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
                    "application/json": components["schemas"]["DeliveryViewPage"];
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
    outbox_export: {
        parameters: {
            query?: {
                channel?: components["schemas"]["ChannelKind"];
                state?: components["schemas"]["DeliveryState"][];
                about?: string;
                community?: string;
                person?: string;
                template?: string;
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
    outbox_retry: {
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
                    "application/json": components["schemas"]["DeliveryView"];
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
    preference_show: {
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
                    "application/json": components["schemas"]["PreferenceView"];
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
    preference_wish: {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was seen, quoted */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencePreferenceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceView"];
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
}

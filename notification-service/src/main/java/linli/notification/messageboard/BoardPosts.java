package linli.notification.messageboard;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All posts. */
@Component
public class BoardPosts extends Aggregates<BoardPost> {

    BoardPosts(DocumentStore store) {
        super(BoardPost.class, "boardpost", store);
    }
}

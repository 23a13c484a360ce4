package linli.owner.staff;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All posts. */
@Component
public class Posts extends Aggregates<Post> {

    Posts(DocumentStore store) {
        super(Post.class, "post", store);
    }
}

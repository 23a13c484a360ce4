package linli.notification.templates.store;

import java.util.List;
import linli.chassis.aggregates.DocumentStore;
import linli.notification.templates.Template;
import linli.notification.templates.TemplateSearch;
import org.springframework.stereotype.Component;

@Component
class MongoTemplateSearch implements TemplateSearch {

    private final DocumentStore store;

    MongoTemplateSearch(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Template> all() {
        return store.mongo().findAll(Template.class);
    }
}

package linli.notification.templates;

import java.util.List;

/** How templates are found. */
public interface TemplateSearch {

    /** Those that were ever edited. */
    List<Template> all();
}

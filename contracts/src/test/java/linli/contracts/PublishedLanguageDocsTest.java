package linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublishedLanguageDocsTest {

    static final Path DOCS = Path.of("..", "docs");

    PublishedLanguage language = new PublishedLanguage();

    @Test
    void the_page_of_events_says_what_the_records_say() {
        isCommitted("events.md", new EventsPage(language).text());
    }

    @Test
    void the_asyncapi_document_says_what_the_records_say() {
        isCommitted("asyncapi.yaml", new AsyncApi(language).text());
    }

    private static void isCommitted(String name, String generated) {
        assertThat(new CommittedFile(DOCS.resolve(name)).text(generated))
                .withFailMessage(
                        "docs/%s differs from the records: run %s", name, CommittedFile.COMMAND)
                .isEqualTo(generated);
    }
}

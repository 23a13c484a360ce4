package linli.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linli.store.dialect.Dialect;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/**
 * Every behaviour of a document store that the platform stands on, each expected as MongoDB's
 * manual says. What the suite sends is listed in {@code dialect.txt}: services may send that and
 * nothing else. {@code -Dlinli.update=true} writes the list anew.
 */
@Suite
@SelectClasses({
    QueryConformance.class,
    UpdateConformance.class,
    IndexConformance.class,
    AggregationConformance.class,
    ServerConformance.class
})
class ConformanceTest {

    private static final Path LIST = Path.of("src/main/resources/linli/store/dialect/dialect.txt");

    @AfterSuite
    static void the_list_is_what_the_suite_speaks() throws IOException {
        var spoken = StoreUnderTest.SPOKEN.toString();
        if (Boolean.getBoolean("linli.update")) {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, spoken);
        }
        assertThat(Dialect.of(spoken).words())
                .as("dialect.txt is old: run with -Dlinli.update=true")
                .containsExactlyElementsOf(Dialect.of(Files.readString(LIST)).words());
    }
}

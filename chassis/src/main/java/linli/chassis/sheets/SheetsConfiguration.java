package linli.chassis.sheets;

import linli.chassis.files.Files;
import org.springframework.context.annotation.Bean;

/** For services that read spreadsheets. */
public class SheetsConfiguration {

    @Bean
    Workbooks workbooks(Files files) {
        return new Workbooks(files);
    }
}

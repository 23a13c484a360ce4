package linli.system;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screens in a real browser, through the gateway, signed in by the real realm. */
@ExtendWith(OnStack.class)
class ScreensIT {

    @BeforeAll
    static void aBrowser() {
        Browser.require();
    }

    @Test
    void one_repair_from_the_phone_call_to_the_archive(Stack stack) {
        Browser.play(stack, "journey");
    }

    @Test
    void an_owner_reports_and_a_technician_mends_through_a_cut_line(Stack stack) {
        Browser.play(stack, "phones");
    }

    @Test
    void the_shell_finds_shows_and_loses_nothing(Stack stack) {
        Browser.play(stack, "shell");
    }

    @Test
    void a_reload_without_a_line_shows_what_was_known_last(Stack stack) {
        Browser.play(stack, "reload");
    }

    @Test
    void an_owner_and_a_technician_get_on_inside_wechat(Stack stack) {
        Browser.play(stack, "wechat");
    }

    @Test
    void every_address_is_accessible_and_fits_in_both_languages(Stack stack) {
        Browser.play(stack, "routes");
    }

    @Test
    void a_board_left_open_keeps_its_memory_and_misses_nothing(Stack stack) {
        Browser.play(stack, "board");
    }

    @Test
    void a_service_that_dies_loses_nothing_typed(Stack stack) {
        Browser.play(stack, "outage");
    }
}
